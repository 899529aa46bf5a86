"""Poll policies: the instructions before which a running thread looks up, as one truth value each.

A policy is a property of the code alone, so it is worked out once, when code is bound. A look-up before a jump stands for
one after it: a jump touches nothing that another thread can see. An instruction that is reached in two ways looks up
whichever way it is reached.

1. `instruction`: everywhere.
2. `py27`: CPython 2.7 to 3.9. The loop went on without a look-up after opcodes that are done quickly (the table's `fast`),
   and just before SETUP_FINALLY, so that nobody is interrupted between taking something and the `try` that gives it back.
3. `py310`: CPython 3.10, which looked up where `backedge` does and where a conditional jump went.
4. `backedge`: CPython 3.11: backward jumps, after calls, where a function starts and where a generator goes on.
5. `py312`: CPython 3.12 on: a comprehension is no function call any more, unless it is a generator expression.
6. `branch`: MicroPython: every jump.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import CodeObject
from minipy.bytecode.opcodes import Operand

_RESUMING = frozenset(
    opcodes.number[name] for name in ("CALL_FUNCTION", "CALL_FUNCTION_KW", "CALL_FUNCTION_EX", "YIELD_VALUE")
)
_COMPREHENSIONS = frozenset(("<listcomp>", "<setcomp>", "<dictcomp>"))
_LOAD_CONST, _GET_ITER, _CALL_FUNCTION = (opcodes.number[name] for name in ("LOAD_CONST", "GET_ITER", "CALL_FUNCTION"))
_CONDITIONAL = frozenset(opcodes.number[name] for name in ("POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE"))
_JUMPS = _CONDITIONAL | frozenset(
    opcodes.number[name] for name in ("JUMP_ABSOLUTE", "JUMP_FORWARD", "JUMP_IF_FALSE_OR_POP", "JUMP_IF_TRUE_OR_POP")
)


def every_instruction(code: CodeObject) -> list[bool]:
    """Look up before every instruction."""
    return [True] * len(code)


def not_after_fast(code: CodeObject) -> list[bool]:
    """Look up after every instruction that isn't fast, and where the function starts; never before SETUP_FINALLY."""
    looks_up = []
    was_fast = False
    for opcode, _ in code.instructions():
        looks_up.append(not was_fast and opcode != opcodes.number["SETUP_FINALLY"])
        was_fast = opcodes.by_number[opcode].fast
    return looks_up


def back_edges(code: CodeObject) -> list[bool]:
    """Look up at backward jumps, after calls, and where functions start or go on."""
    looks_up = []
    resumes = True  # the start counts as one
    for index, (opcode, oparg) in enumerate(code.instructions()):
        is_backward = opcodes.by_number[opcode].operand == Operand.JUMP_ABSOLUTE and oparg <= index
        looks_up.append(resumes or is_backward)
        resumes = opcode in _RESUMING
    return looks_up


def back_edges_and_conditions(code: CodeObject) -> list[bool]:
    """Look up at the targets of conditional jumps, too."""
    looks_up = back_edges(code)
    for opcode, oparg in code.instructions():
        if opcode in _CONDITIONAL:
            looks_up[oparg] = True
    return looks_up


def back_edges_without_comprehensions(code: CodeObject) -> list[bool]:
    """Look up as at `back_edges`, but not where a comprehension starts or has ended."""
    looks_up = back_edges(code)
    if code.name in _COMPREHENSIONS:
        looks_up[0] = False
    for index in _comprehension_calls(code):
        looks_up[index + 1] = False
    return looks_up


def _comprehension_calls(code: CodeObject) -> Iterator[int]:
    """Yield the indexes of the calls that run a comprehension: each calls the function that was made last."""
    made: list[str] = []
    previous = 0
    for index, (opcode, oparg) in enumerate(code.instructions()):
        if opcode == _LOAD_CONST and isinstance(const := code.consts[oparg], CodeObject):
            made += [const.name] * (const.name in _COMPREHENSIONS or const.name == "<genexpr>")
        elif opcode == _CALL_FUNCTION and previous == _GET_ITER and made and made.pop() in _COMPREHENSIONS:
            yield index
        previous = opcode


def branches(code: CodeObject) -> list[bool]:
    """Look up at every jump."""
    return [opcode in _JUMPS for opcode, _ in code.instructions()]


POLLS: MappingProxyType[str, Callable[[CodeObject], list[bool]]] = MappingProxyType({
    "instruction": every_instruction,
    "py27": not_after_fast,
    "py310": back_edges_and_conditions,
    "backedge": back_edges,
    "py312": back_edges_without_comprehensions,
    "branch": branches,
})  # fmt: skip
