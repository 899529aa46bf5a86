"""How a module written on the host is described and created."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from minipy.heap.object import Object
from minipy.model.constructors import new_str
from minipy.model.native import Native, TypeSpec
from minipy.model.native_object import new_native
from minipy.runtime.module_specs import describe_module
from minipy.types.builtin_type_creation import add_types
from minipy.types.classes.module_object import module_set, new_module

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class ModuleSpec(NamedTuple):
    """A module: its functions, `values`, which returns more names with new references, and the types it needs."""

    name: str
    functions: tuple[Native, ...]
    values: Callable[[ThreadState], dict[str, Object]] | None = None
    types: tuple[TypeSpec, ...] = ()


def create_module(tstate: ThreadState, spec: ModuleSpec) -> Object:
    """Return a new reference to the module that `spec` describes."""
    add_types(tstate, spec.types)
    module = new_module(tstate, spec.name)
    describe_module(tstate, module, spec.name)
    module_set(tstate, module, "__package__", new_str(tstate, ""))
    for native in spec.functions:
        shown = native if spec.name == "builtins" else native.replaced(module=spec.name)
        module_set(tstate, module, native.name, new_native(tstate, shown, None))
    if spec.values is not None:
        for name, value in spec.values(tstate).items():
            module_set(tstate, module, name, value)
    return module
