"""The tables of the poll policies: before which instructions a running thread looks up."""

from __future__ import annotations

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import INSTRUCTION_SIZE, CodeObject
from minipy.gil.polls import POLLS

# opcode, operand, and whether a thread looks up before it under `backedge`
INSTRUCTIONS = [
    ("LOAD_NAME", 0, True),  # where the function starts
    ("LOAD_NAME", 1, False),
    ("CALL_FUNCTION", 0, False),
    ("LOAD_NAME", 0, True),  # after a call
    ("CALL_FUNCTION_KW", 0, False),
    ("LOAD_NAME", 0, True),
    ("CALL_FUNCTION_EX", 0, False),
    ("POP_TOP", 0, True),
    ("LOAD_NAME", 0, False),  # the effect of a call ends with one instruction
    ("POP_JUMP_IF_FALSE", 20, False),  # forward
    ("JUMP_FORWARD", 1, False),
    ("FOR_ITER", 1, False),
    ("JUMP_ABSOLUTE", 13, False),
    ("JUMP_ABSOLUTE", 13, True),  # to itself
    ("JUMP_ABSOLUTE", 8, True),  # backward
    ("POP_JUMP_IF_TRUE", 8, True),
    ("POP_JUMP_IF_FALSE", 16, True),
    ("CALL_FUNCTION", 0, False),
    ("JUMP_ABSOLUTE", 0, True),  # for both reasons
    ("YIELD_VALUE", 0, False),
    ("POP_TOP", 0, True),  # where a generator goes on
    ("RETURN_VALUE", 0, False),
]


def code_of(instructions: list[tuple[str, int, bool]]) -> CodeObject:
    pairs = [(opcodes.number[name], oparg) for name, oparg, _ in instructions]
    code = b"".join(bytes([opcode]) + oparg.to_bytes(INSTRUCTION_SIZE - 1, "little") for opcode, oparg in pairs)
    return CodeObject(name="f", qualname="f", filename="f.py", code=code)


def test_backedge_looks_up_at_starts_backward_jumps_and_after_calls_and_nowhere_else() -> None:
    assert POLLS["backedge"](code_of(INSTRUCTIONS)) == [looks_up for _, _, looks_up in INSTRUCTIONS]


def test_instruction_looks_up_before_each() -> None:
    assert POLLS["instruction"](code_of(INSTRUCTIONS)) == [True] * len(INSTRUCTIONS)
