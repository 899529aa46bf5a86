"""The assembler: labels become indexes, the stack's depth is computed, the stream is tidied and encoded."""

from __future__ import annotations

from typing import Final

from minipy.bytecode.code_object import CO_GENERATOR, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CodeObject
from minipy.bytecode.opcodes import Operand, by_number, number
from minipy.bytecode.positions import Position, encode_positions
from minipy.bytecode.stack_effect import stack_effect
from minipy.compiler.code_unit import Instruction, Unit, Where
from minipy.compiler.peephole import optimise
from minipy.compiler.scope import FUNCTION

RELATIVE_JUMPS: Final = frozenset(n for n, op in by_number.items() if op.operand == Operand.JUMP_RELATIVE)
# After these the next instruction is only reached by a jump.
NO_WAY_ON: Final = frozenset(
    number[name] for name in ("JUMP_ABSOLUTE", "JUMP_FORWARD", "RETURN_VALUE", "RAISE_VARARGS", "RERAISE")
)


def assemble(unit: Unit, filename: str, future_flags: int) -> CodeObject:
    """Return the finished code object of a unit."""
    for instruction in unit.instructions:
        if instruction.label is not None:
            instruction.target = instruction.label.index
    stacksize = stack_depth(unit.instructions)
    instructions = optimise(unit.instructions, unit.consts)
    return CodeObject(
        name=unit.name,
        qualname=unit.qualname,
        filename=filename,
        firstlineno=unit.firstlineno,
        argcount=unit.argcount,
        posonlyargcount=unit.posonlyargcount,
        kwonlyargcount=unit.kwonlyargcount,
        flags=code_flags(unit) | future_flags,
        stacksize=stacksize,
        code=encode(instructions),
        consts=tuple(unit.consts),
        names=tuple(unit.names),
        varnames=tuple(unit.varnames),
        cellvars=tuple(unit.cellvars),
        freevars=tuple(unit.freevars),
        linetable=encode_positions([position(i.where, unit.firstlineno) for i in instructions], unit.firstlineno),
    )


def code_flags(unit: Unit) -> int:
    """Return the flags that the scope and the parameters give a code object."""
    flags = unit.argument_flags
    scope = unit.scope
    if scope.kind == FUNCTION:
        flags |= CO_OPTIMIZED | CO_NEWLOCALS
        if scope.is_nested:
            flags |= CO_NESTED
        if scope.is_generator:
            flags |= CO_GENERATOR
    if not unit.cellvars and not unit.freevars:
        flags |= CO_NOFREE
    return flags


def stack_depth(instructions: list[Instruction]) -> int:
    """Return the most values that are ever on the stack.

    One pass is enough: whatever can be reached is reached first from above, and always with the same depth.
    """
    depths: dict[int, int] = {}
    depth: int | None = 0
    deepest = 0
    for index, instruction in enumerate(instructions):
        depth = depths.get(index, depth)
        if depth is None:
            continue
        opcode, oparg = instruction.opcode, instruction.oparg
        if instruction.label is not None:
            after_jump = depth + stack_effect(opcode, oparg, True)
            depths.setdefault(instruction.target, after_jump)
            deepest = max(deepest, after_jump)
        depth += stack_effect(opcode, oparg, False)
        deepest = max(deepest, depth)
        if opcode in NO_WAY_ON:
            depth = None
    return deepest


def encode(instructions: list[Instruction]) -> bytes:
    """Return the instructions as bytes; a jump's oparg is its target, absolute or from the next instruction on."""
    code = bytearray()
    for index, instruction in enumerate(instructions):
        oparg = instruction.oparg
        if instruction.target >= 0:
            is_relative = instruction.opcode in RELATIVE_JUMPS
            oparg = instruction.target - (index + 1) if is_relative else instruction.target
        code.append(instruction.opcode)
        code += oparg.to_bytes(4, "little")
    return bytes(code)


def position(where: Where, firstlineno: int) -> Position:
    """Return a node's place in the source as numbers."""
    if isinstance(where, tuple):
        return where
    line = getattr(where, "lineno", firstlineno)
    end_line = getattr(where, "end_lineno", None)
    column = getattr(where, "col_offset", -1)
    end_column = getattr(where, "end_col_offset", None)
    return (line, line if end_line is None else end_line, column, -1 if end_column is None else end_column)
