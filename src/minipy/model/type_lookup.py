"""Type look-up: what a name means along the MRO of a type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import NOTHING, Object, TypeBody
from minipy.refcount.strategy import incref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


@inlined
def lookup_borrowed(type_: Object, name: str) -> Object | None:
    """Return what `name` means along the MRO of `type_` (borrowed), or None; remembers the answer."""
    body: TypeBody = type_.value
    found = body.found  # taken first: whoever changes a type puts a fresh dict in its place afterwards
    value = found.get(name, NOTHING)
    if value is NOTHING:
        value = found[name] = _search_mro(type_, name)
    return value


def _search_mro(type_: Object, name: str) -> Object | None:
    for base in type_.value.mro:
        entry = base.attrs.value.index.get(name)
        if entry is not None:
            value: Object | None = entry[1]
            return value
    return None


MAPPINGS: Final = ("mappingproxy", "re.Match", "types.UnionType")  # that no class can be based on


def is_sequence(tstate: ModelThread, type_: Object) -> bool:
    """Whether instances have items by number, as far as one can know: built-in mappings have not."""
    has_items = lookup_borrowed(type_, "__getitem__") is not None
    return has_items and not is_subtype(type_, tstate.types.dict) and type_.value.name not in MAPPINGS


def may_be_iterable(tstate: ModelThread, type_: Object) -> bool:
    """Whether instances can be asked for an iterator, which they may refuse."""
    return lookup_borrowed(type_, "__iter__") is not None or is_sequence(tstate, type_)


@inlined
def lookup_ref(tstate: ModelThread, type_: Object, name: str) -> Object | None:
    """Return a new reference to what `name` means along the MRO of `type_`, or None."""
    value = lookup_borrowed(type_, name)
    if value is not None:
        incref(tstate, value)  # borrowed just now: classes change only while all threads but one stand still
    return value


def forget_found(type_: Object) -> None:
    """Drop remembered names of `type_` and everything derived from it, after an attribute changed."""
    body: TypeBody = type_.value
    body.found = {}
    for subtype in body.subtypes:
        if subtype.value is not None:  # it lives, or nobody has tidied up since it died
            forget_found(subtype)


def note_finalizer(type_: Object) -> None:
    """Note for `type_` and everything derived from it whether instances have a `__del__`, or a built-in type's finalizer."""
    body: TypeBody = type_.value
    body.has_finalizer = body.finalize is not None or lookup_borrowed(type_, "__del__") is not None
    for subtype in body.subtypes:
        if subtype.value is not None:
            note_finalizer(subtype)


def is_subtype(type_: Object, base: Object) -> bool:
    """True if `base` is in the MRO of `type_`."""
    return type_ is base or base in type_.value.mro


def is_instance(obj: Object, type_: Object) -> bool:
    """True if the type of `obj` is `type_` or derived from it (no guest hook is asked)."""
    return obj.type is type_ or type_ in obj.type.value.mro
