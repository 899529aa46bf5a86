"""The peephole: small improvements to a finished instruction stream, the same ones in the same order as CPython 3.9.

One pass from the start replaces instructions in place (an instruction that is to go becomes a NOP); then the NOPs are
taken out and the jumps follow. No improvement goes over the border of a basic block.
"""

from __future__ import annotations

from typing import Final

from minipy.bytecode.opcodes import number
from minipy.compiler.code_unit import Instruction

NOP: Final = number["NOP"]
LOAD_CONST: Final = number["LOAD_CONST"]
BUILD_TUPLE: Final = number["BUILD_TUPLE"]
UNPACK_SEQUENCE: Final = number["UNPACK_SEQUENCE"]
ROT_TWO: Final = number["ROT_TWO"]
ROT_THREE: Final = number["ROT_THREE"]
RETURN_VALUE: Final = number["RETURN_VALUE"]
JUMP_ABSOLUTE: Final = number["JUMP_ABSOLUTE"]
JUMP_FORWARD: Final = number["JUMP_FORWARD"]
POP_JUMP_IF_FALSE: Final = number["POP_JUMP_IF_FALSE"]
POP_JUMP_IF_TRUE: Final = number["POP_JUMP_IF_TRUE"]
JUMP_IF_FALSE_OR_POP: Final = number["JUMP_IF_FALSE_OR_POP"]
JUMP_IF_TRUE_OR_POP: Final = number["JUMP_IF_TRUE_OR_POP"]

UNCONDITIONAL: Final = frozenset({JUMP_ABSOLUTE, JUMP_FORWARD})
OR_POP: Final = frozenset({JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP})
CONDITIONAL: Final = OR_POP | {POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE}
REGION_BORDERS: Final = frozenset({number["SETUP_FINALLY"], number["RERAISE"]})
ON_TRUE: Final = frozenset({POP_JUMP_IF_TRUE, JUMP_IF_TRUE_OR_POP})


def optimise(instructions: list[Instruction], consts: list[object]) -> list[Instruction]:
    """Return the improved stream; folded tuples are appended to `consts`."""
    block_of = number_blocks(instructions)
    index = consts_before = 0  # how many LOAD_CONST in a row end just before this instruction
    while index < len(instructions):
        instruction = instructions[index]
        opcode = instruction.opcode
        consts_here, consts_before = consts_before, 0
        if opcode == LOAD_CONST:
            if not drop_true_test(instructions, index, block_of, consts):
                consts_before = consts_here + 1
        elif opcode == BUILD_TUPLE:
            count = instruction.oparg
            if 0 < count <= consts_here:
                fold_tuple(instructions, index, block_of, consts)
            else:
                unpack_at_once(instructions, index, block_of)
        elif opcode in CONDITIONAL or opcode in UNCONDITIONAL:
            shorten_jump(instructions, instruction)
        elif opcode == RETURN_VALUE:
            index = drop_unreachable(instructions, index, block_of)
            continue
        index += 1
    return without_nops(instructions)


def number_blocks(instructions: list[Instruction]) -> list[int]:
    """Return each instruction's basic block: a jump's target starts a new one."""
    targets = {instruction.target for instruction in instructions}
    block = 0
    numbers = []
    for index in range(len(instructions)):
        block += index in targets
        numbers.append(block)
    return numbers


def erase(instructions: list[Instruction], start: int, end: int) -> None:
    """Turn the instructions from `start` to before `end` into NOPs."""
    for instruction in instructions[start:end]:
        instruction.opcode, instruction.oparg, instruction.target = NOP, 0, -1


def drop_true_test(instructions: list[Instruction], index: int, block_of: list[int], consts: list[object]) -> bool:
    """Erase a test of a true constant."""
    following = index + 1
    if (
        following < len(instructions)
        and instructions[following].opcode == POP_JUMP_IF_FALSE
        and block_of[index] == block_of[following]
        and consts[instructions[index].oparg]
    ):
        erase(instructions, index, index + 2)
        return True
    return False


def fold_tuple(instructions: list[Instruction], index: int, block_of: list[int], consts: list[object]) -> None:
    """Turn constants and the BUILD_TUPLE after them into one constant."""
    start = index - instructions[index].oparg
    if block_of[start] != block_of[index]:
        return
    consts.append(tuple(consts[instruction.oparg] for instruction in instructions[start:index]))
    erase(instructions, start, index)
    instructions[index].opcode, instructions[index].oparg = LOAD_CONST, len(consts) - 1


def unpack_at_once(instructions: list[Instruction], index: int, block_of: list[int]) -> None:
    """Turn a tuple of up to three that is unpacked at once into a rotation of the stack."""
    count, following = instructions[index].oparg, index + 1
    if (
        following == len(instructions)
        or instructions[following].opcode != UNPACK_SEQUENCE
        or instructions[following].oparg != count
        or block_of[index] != block_of[following]
        or count > 3
    ):
        return
    erase(instructions, index, following + 1)
    if count == 2:
        instructions[index].opcode = ROT_TWO
    elif count == 3:
        instructions[index].opcode, instructions[following].opcode = ROT_THREE, ROT_TWO


def shorten_jump(instructions: list[Instruction], jump: Instruction) -> None:
    """Let a jump to a jump go to where that one goes."""
    onward = instructions[jump.target]
    if jump.opcode in OR_POP and onward.opcode in CONDITIONAL:
        if (jump.opcode in ON_TRUE) == (onward.opcode in ON_TRUE):
            jump.opcode, jump.target = onward.opcode, onward.target
        else:  # the second jump isn't taken if the first is, and drops the value
            jump.opcode = POP_JUMP_IF_TRUE if jump.opcode in ON_TRUE else POP_JUMP_IF_FALSE
            jump.target += 1
    elif jump.opcode in UNCONDITIONAL and onward.opcode == RETURN_VALUE:
        jump.opcode, jump.target = RETURN_VALUE, -1
    elif onward.opcode in UNCONDITIONAL:
        jump.target = onward.target
        if jump.opcode == JUMP_FORWARD:
            jump.opcode = JUMP_ABSOLUTE  # it may go backwards now


def drop_unreachable(instructions: list[Instruction], index: int, block_of: list[int]) -> int:
    """Erase what follows a return in its block, up to a protected region's start or end; return the next index."""
    end = index + 1
    while (
        end < len(instructions)
        and block_of[end] == block_of[index]
        and instructions[end].opcode not in REGION_BORDERS  # CPython 3.9 leaves them for its debugger's sake
    ):
        end += 1
    erase(instructions, index + 1, end)
    return end


def without_nops(instructions: list[Instruction]) -> list[Instruction]:
    """Return the instructions that are no NOPs, with the jumps' targets counted anew."""
    new_index = []
    kept: list[Instruction] = []
    for instruction in instructions:
        new_index.append(len(kept))
        if instruction.opcode != NOP:
            kept.append(instruction)
    for instruction in kept:
        if instruction.target >= 0:
            instruction.target = new_index[instruction.target]
    return kept
