"""Where code finds the built-in names: in what its globals had as `__builtins__` when the function was made or exec called.

Nearly always that is the interpreter's own, for which functions and frames have None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.constructors import new_ref, new_str
from minipy.model.subscripts import find_item
from minipy.model.tables.dict_slots import dict_get_name
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.function_object import FunctionBody
    from minipy.model.model_thread import ModelThread


def builtins_to_bind(tstate: ModelThread, globals_: Object, current: Object | None) -> Object | None:
    """Return a new reference to what code with the dict `globals_` shall use, where that isn't the interpreter's own.

    `current` (borrowed, or None) is what the running code uses: globals without `__builtins__` get that.
    """
    standard = tstate.interp.builtins
    entry = globals_.value.index.get("__builtins__")
    if entry is not None and (entry[1] is tstate.interp.services.builtins_module or entry[1] is standard):
        return None
    found = dict_get_name(tstate, globals_, "__builtins__") if entry is not None else None
    if found is None:
        return new_ref(tstate, current) if current is not None else None
    if found.attrs is not None and is_subtype(found.type, tstate.types.module):
        found, module = new_ref(tstate, found.attrs), found
        decref(tstate, module)
    if found is standard:
        decref(tstate, found)
        return None
    return found


def bind_builtins(tstate: ModelThread, body: FunctionBody, current: Object | None) -> None:
    """Note in a new function where its code shall find the built-in names."""
    body.builtins = builtins_to_bind(tstate, body.globals, current)
    if body.builtins is not None:
        body.code_body = body.code_body.without_fast_calls()


def shown_builtins(tstate: ModelThread, bound: Object | None) -> Object:
    """Return a new reference to what a function or frame with `bound` (borrowed) uses, by right a dict."""
    return new_ref(tstate, bound if bound is not None else tstate.interp.builtins)


def find_builtin(tstate: ModelThread, bound: Object | None, name: str) -> Object | None:
    """Return a new reference to what the built-in `name` means to code with `bound` (borrowed), or None."""
    if bound is None or bound.type is tstate.types.dict:
        return dict_get_name(tstate, bound if bound is not None else tstate.interp.builtins, name)
    key = new_str(tstate, name)
    try:
        return find_item(tstate, bound, key)
    finally:
        decref(tstate, key)
