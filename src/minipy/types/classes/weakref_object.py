"""weakref.ref, and what weak proxies are made of: references that do not keep their target alive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.bytecode.opcodes import EQ
from minipy.heap.allocation import new_container
from minipy.heap.fields import show_field
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.heap.weak import WeakBody, add_weak, target_of, weak_references
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import hash_of
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import check_count, refuse_keywords
from minipy.model.operators import compare
from minipy.model.raising import set_error
from minipy.model.special_methods import bound_or_none
from minipy.model.type_lookup import is_instance
from minipy.refcount.strategy import decref
from minipy.types.classes.class_argument import class_argument
from minipy.types.classes.generic_alias import CLASS_GETITEM
from minipy.types.sequences.sequence_operands import not_implemented

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def ref_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`ref(object[, callback])`: a new reference to a weak reference; one without a callback is shared."""
    return _new_reference(tstate, class_argument(tstate, args, tstate.types.by_name["ReferenceType"]), args)


def link_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """As `ref_new`, for what a proxy is made of."""
    return _new_reference(tstate, class_argument(tstate, args, tstate.types.by_name["WeakLink"]), args)


def _new_reference(tstate: ThreadState, class_: Object, args: Sequence[Object]) -> Object:
    check_count(tstate, "__new__", len(args) - 1, 1, 2)
    target = args[1]
    callback = args[2] if len(args) > 2 and args[2] is not tstate.types.none else None
    if not target.type.value.has_weakrefs:
        raise set_error(tstate, "TypeError", f"cannot create weak reference to '{target.type.value.name}' object")
    if callback is None and not class_.value.is_heap_type:
        known = _shared(tstate, target, class_)
        if known is not None:
            return known
    body = WeakBody(target, new_ref(tstate, callback) if callback is not None else None)
    made = new_container(tstate, class_, body)
    add_weak(tstate, target, made)
    return made


def _shared(tstate: ThreadState, target: Object, class_: Object) -> Object | None:
    """Return a new reference to the weak reference that everybody without a callback gets, if there is one."""
    found: Object | None = None
    for reference in weak_references(tstate, target):
        if found is None and reference.type is class_ and reference.value.callback is None:
            found = reference
        else:
            decref(tstate, reference)
    return found


def ref_init(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`ref.__init__`: only checks; everything is done when the reference is made."""
    refuse_keywords(tstate, "ref", kwargs)
    check_count(tstate, "__init__", len(args) - 1, 1, 2)
    return new_none(tstate)


def ref_call(tstate: ThreadState, reference: Object) -> Object:
    """`reference()`: what it refers to, or None."""
    target = target_of(tstate, reference)
    return target if target is not None else new_none(tstate)


def ref_hash(tstate: ThreadState, reference: Object) -> Object:
    """The hash of what it refers to, remembered for later."""
    body: WeakBody = reference.value
    if body.hash is None:
        target = target_of(tstate, reference)
        if target is None:
            raise set_error(tstate, "TypeError", "weak object has gone away")
        with owned(tstate, target):
            body.hash = hash_of(tstate, target)
    return new_int(tstate, body.hash)


def ref_eq(tstate: ThreadState, reference: Object, other: Object) -> Object:
    """`==`: as what they refer to, while both live; else identity."""
    if not is_instance(other, tstate.types.by_name["ReferenceType"]):
        return not_implemented(tstate)
    left, right = target_of(tstate, reference), target_of(tstate, other)
    with owned(tstate, *[target for target in (left, right) if target is not None]):
        if left is None or right is None:
            return new_bool(tstate, reference is other)
        return compare(tstate, EQ, left, right)


def ref_repr(tstate: ThreadState, reference: Object) -> Object:
    """`<weakref at 0x...; to 'A' at 0x...>`."""
    target = target_of(tstate, reference)
    if target is None:
        return new_str(tstate, f"<weakref at {address_of(tstate, reference)}; dead>")
    with owned(tstate, target):
        named = bound_or_none(tstate, target, "__name__")
        suffix = ""
        if named is not None:
            suffix = f" ({named.value})" if isinstance(named.value, str) else ""
            decref(tstate, named)
        kind = target.type.value.name
        text = f"<weakref at {address_of(tstate, reference)}; to '{kind}' at {address_of(tstate, target)}{suffix}>"
        return new_str(tstate, text)


def get_callback(tstate: ThreadState, reference: Object) -> Object:
    """`reference.__callback__`: what is called when the target goes, or None."""
    return show_field(tstate, reference, "callback")


def weak_body_references(reference: Object) -> list[Object]:
    """Return what a weak reference owns: its callback, never its target."""
    callback = reference.value.callback
    return [callback] if callback is not None else []


REFERENCE: Final = TypeSpec(
    "ReferenceType",
    methods=(
        Native("__init__", ref_init, 1, -1),
        Native("__call__", ref_call, 1, 1),
        Native("__hash__", ref_hash, 1, 1),
        Native("__eq__", ref_eq, 2, 2),
        Native("__repr__", ref_repr, 1, 1),
    ),
    getters=(Getter("__callback__", get_callback),),
    static=(Native("__new__", ref_new, 1, -1),),
    class_methods=(CLASS_GETITEM,),
    references=weak_body_references,
    module="weakref",
)

WEAK_LINK: Final = TypeSpec(
    "WeakLink",
    getters=(Getter("__callback__", get_callback),),
    static=(Native("__new__", link_new, 1, -1),),
    references=weak_body_references,
    module="weakref",
)
