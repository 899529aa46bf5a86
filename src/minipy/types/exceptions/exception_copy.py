"""How exceptions are copied: `__reduce__` and `__setstate__`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.attributes import set_attribute
from minipy.model.constructors import new_none, new_ref, new_tuple
from minipy.model.held_references import holding
from minipy.model.iteration import collect
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.model.subscripts import get_item
from minipy.model.tables.dict_slots import new_dict, put_name
from minipy.model.tables.dict_update import update_from_dict
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.exceptions.exception_kinds import ensure_fields, shown_args

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _fields(tstate: ThreadState, exc: Object, *names: str) -> list[Object | None]:
    """Return new references to fields of `exc`, None for those that it hasn't got."""
    ensure_fields(tstate, exc)
    with critical_section(tstate, exc):
        point(tstate, SLOT_LOAD, exc, "fields")
        found = [exc.value.fields.get(name) for name in names]
        return [new_ref(tstate, value) if value is not None else None for value in found]


def _reduced(tstate: ThreadState, exc: Object, args: Object, state: Object | None) -> Object:
    """Return (type, args) with the state, if any; steals `args` and `state`."""
    parts = [new_ref(tstate, exc.type), args]
    return new_tuple(tstate, parts if state is None else [*parts, state])


def exception_reduce(tstate: ThreadState, exc: Object) -> Object:
    """`exc.__reduce__()`: what copying an exception calls."""
    state = new_ref(tstate, exc.attrs) if exc.attrs is not None else None
    return _reduced(tstate, exc, shown_args(tstate, exc), state)


def os_error_reduce(tstate: ThreadState, exc: Object) -> Object:
    """`OSError.__reduce__()`: a file name that has left the arguments comes back to them."""
    args = shown_args(tstate, exc)
    filename, second = _fields(tstate, exc, "filename", "filename2")
    if len(args.value) == 2 and filename is not None:
        names = [filename] if second is None else [filename, new_none(tstate), second]
        whole = new_tuple(tstate, [*[new_ref(tstate, arg) for arg in args.value], *names])
        decref(tstate, args)
        args = whole
    else:
        for name in (filename, second):
            if name is not None:
                decref(tstate, name)
    return _reduced(tstate, exc, args, new_ref(tstate, exc.attrs) if exc.attrs is not None else None)


def import_error_reduce(tstate: ThreadState, exc: Object) -> Object:
    """`ImportError.__reduce__()`: name and path are a part of the state."""
    found = zip(("name", "path"), _fields(tstate, exc, "name", "path"), strict=True)
    known = [(name, value) for name, value in found if value is not None]
    if not known:
        return exception_reduce(tstate, exc)
    state = new_dict(tstate)
    if exc.attrs is not None:
        update_from_dict(tstate, state, exc.attrs)
    for name, value in known:
        put_name(tstate, state, name, value)
    return _reduced(tstate, exc, shown_args(tstate, exc), state)


def exception_setstate(tstate: ThreadState, exc: Object, state: Object) -> Object:
    """`exc.__setstate__(state)`: take over the attributes of a copied exception."""
    if state is tstate.types.none:
        return new_none(tstate)
    if not is_subtype(state.type, tstate.types.dict):
        raise set_error(tstate, "TypeError", "state is not a dictionary")
    names = collect(tstate, state)
    with holding(tstate, names):
        for name in names:
            if not is_subtype(name.type, tstate.types.str):
                text = f"attribute name must be string, not '{name.type.value.name}'"
                raise set_error(tstate, "TypeError", text)
            value = get_item(tstate, state, name)
            try:
                set_attribute(tstate, exc, name, value)
            finally:
                decref(tstate, value)
    for name in names:
        decref(tstate, name)
    return new_none(tstate)


COPY_METHODS: Final = (
    Native("__reduce__", exception_reduce, 1, 1),
    Native("__setstate__", exception_setstate, 2, 2),
)
OS_ERROR_REDUCE: Final = Native("__reduce__", os_error_reduce, 1, 1)
IMPORT_ERROR_REDUCE: Final = Native("__reduce__", import_error_reduce, 1, 1)
