"""The dispatch table: for each opcode, in the order of the opcode table, the function that implements it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import Final

from minipy.bytecode import opcodes
from minipy.errors import InternalError
from minipy.eval import (
    instructions_attributes_items,
    instructions_building,
    instructions_calls,
    instructions_exceptions,
    instructions_imports,
    instructions_jumps,
    instructions_names,
    instructions_operators,
    instructions_stack,
)
from minipy.eval.operands import Handler, Instruction

# One file per group of the opcode table, in its order.
GROUPS: Final = (
    instructions_stack,
    instructions_names,
    instructions_attributes_items,
    instructions_operators,
    instructions_building,
    instructions_jumps,
    instructions_exceptions,
    instructions_calls,
    instructions_imports,
)


def _collect(groups: tuple[ModuleType, ...]) -> Mapping[int, Handler]:
    """Return the handlers in `groups` by opcode number; every opcode must have one."""
    instructions = [value for group in groups for value in vars(group).values() if isinstance(value, Instruction)]
    handlers = {opcodes.number[instruction.opcode]: instruction.handler for instruction in instructions}
    missing = [op.name for op in opcodes.TABLE if op.number not in handlers]
    if missing:
        raise InternalError(f"opcodes without an implementation: {', '.join(missing)}")
    return MappingProxyType(handlers)


HANDLERS: Final = _collect(GROUPS)
