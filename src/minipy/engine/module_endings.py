"""How modules end when the program does, in CPython's order (finalize_modules); `sys` and `builtins` stay usable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.model.attributes import attribute_named
from minipy.model.constructors import new_none, new_ref
from minipy.model.tables.dict_slots import dict_set
from minipy.model.tables.dict_update import update_from_dict
from minipy.model.tables.hash_table import entry_parts, table_entries, table_snapshot
from minipy.model.tables.hash_table_changes import table_clear
from minipy.refcount.strategy import decref
from minipy.types.classes.module_object import module_set

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.runtime.runtime_services import Runtime

# The names of `sys` that become None first.
_FIRST: Final = (
    "path", "argv", "ps1", "ps2", "last_type", "last_value", "last_traceback", "path_hooks", "path_importer_cache",
    "meta_path",
)  # fmt: skip


def drop_modules(tstate: ThreadState, runtime: Runtime) -> None:
    """Forget all modules; what only they keep alive ends in one go, as cycles where their functions know them.

    A module that something else keeps alive is emptied name by name, the youngest first.
    """
    interp = tstate.interp
    _clear_sys(tstate, runtime)
    lasting = (runtime.sys_module, runtime.builtins_module)
    entries = table_entries(tstate, interp.modules)
    modules = [value for _, value, *_ in entries if value.type is tstate.types.module and value not in lasting]
    table_clear(tstate, interp.modules)
    for part in entry_parts(entries):
        decref(tstate, part)
    _restore_builtins(tstate, runtime)
    interp.collector.collect(tstate)
    for module in reversed(modules):
        if interp.collector.is_tracked(module) and module.attrs is not None:
            namespace = new_ref(tstate, module.attrs)
            _clear_namespace(tstate, namespace)
            decref(tstate, namespace)
    interp.collector.collect(tstate)


def _clear_sys(tstate: ThreadState, runtime: Runtime) -> None:
    """Set what would keep much alive, and what imports need, to None, and the standard streams to what they were."""
    module_set(tstate, runtime.builtins_module, "_", new_none(tstate))
    for name in _FIRST:
        module_set(tstate, runtime.sys_module, name, new_none(tstate))
    for name in ("stdin", "stdout", "stderr"):
        stream = attribute_named(tstate, runtime.sys_module, f"__{name}__")
        module_set(tstate, runtime.sys_module, name, stream if stream is not None else new_none(tstate))


def _restore_builtins(tstate: ThreadState, runtime: Runtime) -> None:
    """Let `builtins` have just what it had before the program and the first modules added anything."""
    entries = table_entries(tstate, tstate.interp.builtins)
    table_clear(tstate, tstate.interp.builtins)
    update_from_dict(tstate, tstate.interp.builtins, runtime.first_builtins)
    for part in entry_parts(entries):
        decref(tstate, part)


def _clear_namespace(tstate: ThreadState, namespace: Object) -> None:
    """Bind every name of a module to None: those with one leading underscore first, as CPython does."""
    entries = [(key, value) for key, value in table_snapshot(tstate, namespace) if value is not None]
    for _, value in entries:
        decref(tstate, value)
    for is_private in (True, False):
        for key, _ in entries:
            name = key.value  # a str, unless the program has put something else there
            if not isinstance(name, str) or name == "__builtins__":
                continue
            if (name.startswith("_") and not name.startswith("__")) == is_private:
                dict_set(tstate, namespace, key, tstate.types.none)
    for key, _ in entries:
        decref(tstate, key)
