"""Poll policies: the instructions before which a running thread looks up, as one truth value each.

A policy is a property of the code alone, so it is worked out once, when code is bound. A look-up before a jump stands for
one after it: a jump touches nothing that another thread can see.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import CodeObject
from minipy.bytecode.opcodes import Operand

_CALLS = frozenset(opcodes.number[name] for name in ("CALL_FUNCTION", "CALL_FUNCTION_KW", "CALL_FUNCTION_EX"))


def every_instruction(code: CodeObject) -> list[bool]:
    """Look up before every instruction."""
    return [True] * len(code)


def back_edges(code: CodeObject) -> list[bool]:
    """Look up at backward jumps, after calls and where functions start, as CPython 3.10 does."""
    looks_up = []
    after_call = True  # the start counts as one
    for index, (opcode, oparg) in enumerate(code.instructions()):
        is_backward = opcodes.by_number[opcode].operand == Operand.JUMP_ABSOLUTE and oparg <= index
        looks_up.append(after_call or is_backward)
        after_call = opcode in _CALLS
    return looks_up


POLLS: MappingProxyType[str, Callable[[CodeObject], list[bool]]] = MappingProxyType(
    {"instruction": every_instruction, "backedge": back_edges}
)
