"""builtins: the functions, types and constants that every program finds without importing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_none, new_ref
from minipy.model.native import Native
from minipy.modules import sys_module  # noqa: F401  # every run imports it: loaded with all the others
from minipy.runtime import builtin_extremes, builtin_objects, builtin_output
from minipy.runtime import builtin_numbers_and_texts as builtin_numbers
from minipy.runtime.build_class import BUILD_CLASS
from minipy.runtime.dynamic_code import DYNAMIC_FUNCTIONS
from minipy.runtime.interactive_builtins import new_interactive_builtins
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.streams.file_open import OPEN

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def _builtin_values(tstate: ThreadState) -> dict[str, Object]:
    """Return what builtins has beside its functions: types, exceptions, constants."""
    types = tstate.types
    names = (
        "object", "type", "int", "bool", "float", "str", "bytes", "bytearray", "memoryview", "tuple", "list", "dict", "set",
        "frozenset", "range", "slice", "property", "classmethod", "staticmethod", "super", "enumerate", "zip", "map",
        "filter", "reversed",
    )  # fmt: skip
    values = {name: new_ref(tstate, types.by_name[name]) for name in names}
    values |= {name: new_ref(tstate, type_) for name, type_ in types.exceptions.items()}
    values["EnvironmentError"] = new_ref(tstate, types.exceptions["OSError"])
    values["IOError"] = new_ref(tstate, types.exceptions["OSError"])
    values["Ellipsis"] = new_ref(tstate, types.ellipsis)
    values["NotImplemented"] = new_ref(tstate, types.not_implemented)
    values |= {"None": new_none(tstate), "True": new_bool(tstate, True), "False": new_bool(tstate, False)}
    values |= new_interactive_builtins(tstate)
    values["__debug__"] = new_bool(tstate, True)
    return values


BUILTIN_FUNCTIONS: Final = (
    Native("abs", builtin_numbers.abs_, 1, 1),
    Native("aiter", builtin_objects.aiter_, 1, 1),
    Native("all", builtin_objects.all_, 1, 1),
    Native("anext", builtin_objects.anext_, 1, 1),
    Native("any", builtin_objects.any_, 1, 1),
    Native("ascii", builtin_numbers.ascii_, 1, 1),
    Native("bin", builtin_numbers.bin_, 1, 1),
    Native("breakpoint", builtin_objects.breakpoint_, 0, -1),
    Native("callable", builtin_objects.callable_, 1, 1),
    Native("chr", builtin_numbers.chr_, 1, 1),
    Native("delattr", builtin_objects.delattr_, 2, 2),
    Native("dir", builtin_objects.dir_, 0, 1),
    Native("divmod", builtin_numbers.divmod_, 2, 2),
    Native("format", builtin_numbers.format_, 1, 2),
    Native("getattr", builtin_objects.getattr_, 2, 3),
    Native("globals", builtin_objects.globals_, 0, 0),
    Native("hasattr", builtin_objects.hasattr_, 2, 2),
    Native("hash", builtin_numbers.hash_, 1, 1),
    Native("hex", builtin_numbers.hex_, 1, 1),
    Native("id", builtin_objects.id_, 1, 1),
    Native("input", builtin_output.input_, 0, 1),
    Native("isinstance", builtin_objects.isinstance_, 2, 2),
    Native("issubclass", builtin_objects.issubclass_, 2, 2),
    Native("iter", builtin_objects.iter_, 1, 2),
    Native("len", builtin_objects.len_, 1, 1),
    Native("locals", builtin_objects.locals_, 0, 0),
    Native("max", builtin_extremes.max_, 0, -1),
    Native("min", builtin_extremes.min_, 0, -1),
    Native("next", builtin_objects.next_, 1, 2),
    Native("oct", builtin_numbers.oct_, 1, 1),
    Native("ord", builtin_numbers.ord_, 1, 1),
    Native("pow", builtin_numbers.pow_, 0, -1),
    Native("print", builtin_output.print_, 0, -1),
    Native("repr", builtin_numbers.repr_, 1, 1),
    Native("round", builtin_numbers.round_, 0, -1),
    Native("setattr", builtin_objects.setattr_, 3, 3),
    Native("sorted", builtin_objects.sorted_, 0, -1),
    Native("sum", builtin_numbers.sum_, 0, -1),
    Native("vars", builtin_objects.vars_, 0, 1),
)


BUILTINS: Final = ModuleSpec("builtins", (*BUILTIN_FUNCTIONS, BUILD_CLASS, OPEN, *DYNAMIC_FUNCTIONS), _builtin_values)
