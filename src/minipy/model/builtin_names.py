"""Where code finds the built-in names: in the `__builtins__` of its globals, which a program may replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_ref, new_str
from minipy.model.subscripts import find_item
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def builtins_of(tstate: ModelThread, globals_: Object) -> Object:
    """Return a new reference to where code with the dict `globals_` looks for built-in names, by right a dict."""
    own = _own_builtins(tstate, globals_)
    return own if own is not None else new_ref(tstate, tstate.interp.builtins)


def _own_builtins(tstate: ModelThread, globals_: Object) -> Object | None:
    """Return a new reference to what stands for the built-in names in `globals_`; None: the interpreter's own."""
    entry = globals_.value.index.get("__builtins__")
    if entry is None or entry[1] is tstate.interp.services.builtins_module:
        return None
    own = dict_get_name(tstate, globals_, "__builtins__")
    if own is None or own.attrs is None or not is_subtype(own.type, tstate.types.module):
        return own
    names = new_ref(tstate, own.attrs)
    decref(tstate, own)
    return names


def find_builtin(tstate: ModelThread, globals_: Object, name: str) -> Object | None:
    """Return a new reference to what the built-in `name` means to code with the dict `globals_`, or None."""
    names = _own_builtins(tstate, globals_)
    if names is None:
        return dict_get_name(tstate, tstate.interp.builtins, name)
    try:
        if names.type is tstate.types.dict:
            return dict_get_name(tstate, names, name)
        key = new_str(tstate, name)
        try:
            return find_item(tstate, names, key)
        finally:
            decref(tstate, key)
    finally:
        decref(tstate, names)
