"""Constructors: a new reference to a guest value made from host values."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from minipy.heap.allocation import new_atom, new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.refcount.strategy import incref
from minipy.sync.inlining import inlined
from minipy.sync.points import NEW_INT, SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def new_ref(tstate: ModelThread, obj: Object) -> Object:
    """Return a new reference to `obj` itself (borrowed)."""
    incref(tstate, obj)
    return obj


def new_none(tstate: ModelThread) -> Object:
    """Return a new reference to None."""
    return new_ref(tstate, tstate.types.none)


def new_bool(tstate: ModelThread, is_true: bool) -> Object:
    """Return a new reference to True or False."""
    return new_ref(tstate, tstate.types.true if is_true else tstate.types.false)


@inlined
def new_int(tstate: ModelThread, value: int) -> Object:
    """Return a new reference to an int; those from -5 to 256 are shared, as in CPython."""
    if -5 <= value <= 256:
        obj = tstate.types.small_ints[value + 5]
        incref(tstate, obj)
    else:
        point(tstate, NEW_INT, value)
        obj = new_atom(tstate, tstate.types.int, value)
    return obj


@inlined
def new_float(tstate: ModelThread, value: float) -> Object:
    """Return a new reference to a float."""
    return new_atom(tstate, tstate.types.float, value)


def new_str(tstate: ModelThread, value: str) -> Object:
    """Return a new reference to a str; the empty one and the single characters of Latin-1 are shared, as in CPython."""
    if len(value) < 2 and value in tstate.types.characters:
        return new_ref(tstate, tstate.types.characters[value])
    return new_atom(tstate, tstate.types.str, value)


def new_bytes(tstate: ModelThread, value: bytes) -> Object:
    """Return a new reference to a bytes object; the empty one and the single bytes are shared, as in CPython."""
    if len(value) < 2:
        return new_ref(tstate, tstate.types.octets[value])
    return new_atom(tstate, tstate.types.bytes, value)


def new_tuple(tstate: ModelThread, items: list[Object]) -> Object:
    """Return a new reference to a tuple of `items` (each reference stolen); its payload is a host tuple.

    There is one empty tuple, as in CPython.
    """
    if not items:
        return new_ref(tstate, tstate.types.empty_tuple)
    return new_atom(tstate, tstate.types.tuple, tuple(items))


class ListBody:
    """The payload of a list: a slot array and how many of its slots are in use. Slots past `size` hold host None."""

    __slots__ = ("size", "slots")

    def __init__(self, items: list[Object]) -> None:
        self.slots = cast("list[Object | None]", items)  # the body takes the host list over
        self.size = len(items)


def new_list(tstate: ModelThread, items: list[Object]) -> Object:
    """Return a new reference to a list of `items` (each reference stolen; the host list itself is taken over)."""
    return new_container(tstate, tstate.types.list, ListBody(items))


def list_items(tstate: ModelThread, lst: Object) -> list[Object]:
    """Return new references to all elements of a list, as they are at one moment."""
    body: ListBody = lst.value
    with critical_section(tstate, lst):
        point(tstate, SLOT_LOAD, lst, None)
        items = [item for item in body.slots[: body.size] if item is not None]
        for item in items:
            incref(tstate, item)
    return items


def new_slice(tstate: ModelThread, start: Object, stop: Object, step: Object) -> Object:
    """Return a new reference to a slice of three objects (each stolen)."""
    return new_atom(tstate, tstate.types.slice, (start, stop, step))
