"""Where code finds the built-in names: in the `__builtins__` of its globals, which a program may replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.objects.construct import new_ref, new_str
from minipy.objects.dict_object import dict_get_name
from minipy.objects.protocol import get_item
from minipy.objects.type_object import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def builtins_of(tstate: ThreadState, globals_: Object) -> Object:
    """Return a new reference to where code with the dict `globals_` looks for built-in names, by right a dict."""
    interp = tstate.interp
    entry = globals_.value.index.get("__builtins__")
    if entry is None or entry[1] is interp.services.builtins_module:
        return new_ref(tstate, interp.builtins)
    own = dict_get_name(tstate, globals_, "__builtins__")
    if own is None:  # gone meanwhile
        return new_ref(tstate, interp.builtins)
    if own.attrs is None or not is_subtype(own.type, tstate.types.module):
        return own
    names = new_ref(tstate, own.attrs)
    decref(tstate, own)
    return names


def find_builtin(tstate: ThreadState, globals_: Object, name: str) -> Object | None:
    """Return a new reference to what the built-in `name` means to code with the dict `globals_`, or None."""
    names = builtins_of(tstate, globals_)
    try:
        if names.type is tstate.types.dict:
            return dict_get_name(tstate, names, name)
        return _find_in_mapping(tstate, names, name)
    finally:
        decref(tstate, names)


def _find_in_mapping(tstate: ThreadState, names: Object, name: str) -> Object | None:
    key = new_str(tstate, name)
    try:
        return get_item(tstate, names, key)
    except GuestRaised:
        if not tstate.catch("KeyError"):
            raise
        return None
    finally:
        decref(tstate, key)
