"""_weakref: what `weakref` builds on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.heap.weak import WeakBody, target_of, weak_references
from minipy.model.constructors import new_int, new_list, new_none, new_ref
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.runtime.native_module import ModuleSpec
from minipy.types.dicts.weak_dict_steps import table_take_dead

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def getweakrefs(tstate: ThreadState, obj: Object) -> Object:
    """`getweakrefs(obj)`: a list of all weak references and proxies to it, in CPython's order.

    First come the reference and the proxy that everybody without a callback gets, then the others, the youngest first.
    """
    plain, proxy = tstate.types.by_name["ReferenceType"], tstate.types.by_name["WeakLink"]

    def rank(reference: Object) -> int:
        if reference.value.callback is not None:
            return 2
        return 0 if reference.type is plain else 1 if reference.type.value.layout is proxy else 2

    return new_list(tstate, sorted(weak_references(tstate, obj), key=rank))


def getweakrefcount(tstate: ThreadState, obj: Object) -> Object:
    """`getweakrefcount(obj)`."""
    references = weak_references(tstate, obj)
    for reference in references:
        decref(tstate, reference)
    return new_int(tstate, len(references))


def _checked(tstate: ThreadState, link: Object) -> Object:
    """Return `link` (borrowed), which a program can give in a method of a proxy: TypeError for what is none."""
    if not isinstance(link.value, WeakBody):
        kind = link.type.value.name
        raise set_error(tstate, "TypeError", f"a 'weakref.ProxyType' object is required, but received a '{kind}'")
    return link


def referent(tstate: ThreadState, link: Object) -> Object:
    """`referent(link)`: what a link under a proxy refers to; ReferenceError if that is gone."""
    target = target_of(tstate, _checked(tstate, link))
    if target is None:
        raise set_error(tstate, "ReferenceError", "weakly-referenced object no longer exists")
    return target


def referent_or_none(tstate: ThreadState, link: Object) -> Object:
    """`referent_or_none(link)`: as `referent`, or None."""
    target = target_of(tstate, _checked(tstate, link))
    return target if target is not None else new_none(tstate)


def remove_dead(tstate: ThreadState, dct: Object, key: Object) -> Object:
    """`remove_dead(dict, key)`: remove the entry of `key` if its value is a weak reference to what is gone, in one step."""
    if not is_subtype(dct.type, tstate.types.dict):
        raise set_error(tstate, "TypeError", f"expected a dict, not {dct.type.value.name}")
    taken = table_take_dead(tstate, dct, key)
    for part in taken or ():
        decref(tstate, part)
    return new_none(tstate)


WEAKREF = ModuleSpec(
    "_weakref",
    (
        Native("getweakrefs", getweakrefs, 1, 1),
        Native("getweakrefcount", getweakrefcount, 1, 1),
        Native("referent", referent, 1, 1),
        Native("referent_or_none", referent_or_none, 1, 1),
        Native("remove_dead", remove_dead, 2, 2),
    ),
    lambda tstate: {
        "ref": new_ref(tstate, tstate.types.by_name["ReferenceType"]),
        "WeakLink": new_ref(tstate, tstate.types.by_name["WeakLink"]),
    },
)
