"""The disassembler: a code object as text, in the columns of CPython 3.9's `dis`.

The columns are: source line, a mark if asked for, `>>` for a jump's target, offset, opcode, oparg, what the oparg means.
Offsets, and the opargs of jumps, are given as CPython 3.9 counts them, two bytes an instruction.
"""

from __future__ import annotations

from minipy.bytecode.code_object import CodeObject
from minipy.bytecode.opcodes import COMPARISONS, HAVE_ARGUMENT, Operand, by_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Final

    Marks = Callable[[CodeObject], Sequence[str]]

UNIT: Final = 2  # bytes in CPython 3.9's instruction
OPCODE_WIDTH: Final = 20
OPARG_WIDTH: Final = 5
FUNCTION_PARTS: Final = ("defaults", "kwdefaults", "annotations", "closure")
CONVERSIONS: Final = ("", "str", "repr", "ascii")


def disassemble(code: CodeObject, recursive: bool = True, marks_of: Marks | None = None) -> str:
    """Return the listing of a code object and, under headings, of those nested in it; it ends with a newline.

    `marks_of` gives for a code object what stands beside each of its instructions.
    """
    parts = ["".join(f"{line}\n" for line in listing(code, marks_of))]
    if recursive:
        for const in code.consts:
            if isinstance(const, CodeObject):
                parts.append(f"Disassembly of {const!r}:\n{disassemble(const, marks_of=marks_of)}")
    return "\n".join(parts)


def listing(code: CodeObject, marks_of: Marks | None = None) -> Iterator[str]:
    """Yield the lines of one code object's listing, with an empty line before each new source line."""
    instructions = list(code.instructions())
    lines = [position[0] for position in code.positions()]
    targets = jump_targets(code)
    marks = marks_of(code) if marks_of is not None else [""] * len(instructions)
    line_width = max(3, len(str(max(lines, default=0))))
    offset_width = max(4, len(str(len(instructions) * UNIT)))
    for index in range(len(instructions)):
        starts_line = index == 0 or lines[index] != lines[index - 1]
        if starts_line and index:
            yield ""
        fields = (
            str(lines[index] if starts_line else "").rjust(line_width),
            marks[index].center(3),  # where `dis` marks the current instruction
            ">>" if index in targets else "  ",
            str(index * UNIT).rjust(offset_width),
            instruction_text(code, index, *instructions[index]),
        )
        yield " ".join(fields)


def instruction_text(code: CodeObject, index: int, opcode: int, oparg: int) -> str:
    """Return one instruction's opcode, oparg and, in parentheses, the oparg's meaning."""
    op = by_number[opcode]
    if opcode < HAVE_ARGUMENT:
        return op.name
    is_jump = op.operand in (Operand.JUMP_ABSOLUTE, Operand.JUMP_RELATIVE)
    text = f"{op.name.ljust(OPCODE_WIDTH)} {str(oparg * UNIT if is_jump else oparg).rjust(OPARG_WIDTH)}"
    meaning = oparg_meaning(code, index, opcode, oparg)
    return f"{text} ({meaning})" if meaning else text


def oparg_meaning(code: CodeObject, index: int, opcode: int, oparg: int) -> str:
    """Return what an oparg stands for, empty where the number says it all."""
    op = by_number[opcode]
    if op.operand == Operand.CONST:
        return repr(code.consts[oparg])
    if op.operand == Operand.NAME:
        return code.names[oparg]
    if op.operand == Operand.LOCAL:
        return code.varnames[oparg]
    if op.operand == Operand.CELL:
        return (code.cellvars + code.freevars)[oparg]
    if op.operand == Operand.COMPARE:
        return COMPARISONS[oparg]
    if op.operand == Operand.JUMP_RELATIVE:
        return f"to {(index + 1 + oparg) * UNIT}"
    return flags_meaning(op.name, oparg)


def flags_meaning(name: str, oparg: int) -> str:
    """Return the words for the flags of the opcodes whose flags `dis` explains."""
    if name == "MAKE_FUNCTION":
        return ", ".join(part for bit, part in enumerate(FUNCTION_PARTS) if oparg >> bit & 1)
    if name == "FORMAT_VALUE":
        words = (CONVERSIONS[oparg & 3], "with format" if oparg & 4 else "")
        return ", ".join(word for word in words if word)
    return ""


def jump_targets(code: CodeObject) -> frozenset[int]:
    """Return the indexes of the instructions that something jumps to."""
    targets = set()
    for index, (opcode, oparg) in enumerate(code.instructions()):
        operand = by_number[opcode].operand
        if operand == Operand.JUMP_ABSOLUTE:
            targets.add(oparg)
        elif operand == Operand.JUMP_RELATIVE:
            targets.add(index + 1 + oparg)
    return frozenset(targets)
