"""The dispatch table: for each opcode of the table, the function that implements it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import Final

from minipy.bytecode import opcodes
from minipy.errors import InternalError
from minipy.eval import (
    instructions_arithmetic,
    instructions_build,
    instructions_calls,
    instructions_flow,
    instructions_names,
    instructions_operators,
)
from minipy.eval.operands import Handler


def _collect(*modules: ModuleType) -> Mapping[int, Handler]:
    """Return the marked functions of `modules` by opcode number; every opcode must have one."""
    functions = [value for module in modules for value in vars(module).values() if hasattr(value, "opcode")]
    handlers = {opcodes.number[function.opcode]: function for function in functions}
    missing = [op.name for op in opcodes.TABLE if op.number not in handlers]
    if missing:
        raise InternalError(f"opcodes without an implementation: {', '.join(missing)}")
    return MappingProxyType(handlers)


HANDLERS: Final = _collect(
    instructions_operators,
    instructions_arithmetic,
    instructions_flow,
    instructions_names,
    instructions_build,
    instructions_calls,
)
