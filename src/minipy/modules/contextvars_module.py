"""_contextvars: variables with a value for each context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_ref, new_str
from minipy.model.native import Native, TypeSpec
from minipy.model.tables.dict_slots import put_name
from minipy.runtime.native_module import ModuleSpec
from minipy.types.contexts.context_object import CONTEXT, copy_context
from minipy.types.contexts.context_values import MAP
from minipy.types.contexts.context_variable import TOKEN, VARIABLE

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

MISSING: Final = TypeSpec(
    "Token.MISSING",
    methods=(Native("__repr__", lambda tstate, missing: new_str(tstate, "<Token.MISSING>"), 1, 1),),
    is_basetype=False,
)


def contextvars_values(tstate: ThreadState) -> dict[str, Object]:
    """Return the types, after Token has got its mark for what had no value."""
    types = tstate.types.by_name
    names = types["Token"].attrs
    assert names is not None
    put_name(tstate, names, "MISSING", new_atom(tstate, types["Token.MISSING"], None))
    return {name: new_ref(tstate, types[name]) for name in ("Context", "ContextVar", "Token")}


CONTEXTVARS: Final = ModuleSpec(
    "_contextvars",
    (Native("copy_context", copy_context, 0, 0),),
    contextvars_values,
    (MAP, CONTEXT, VARIABLE, MISSING, TOKEN),
)
