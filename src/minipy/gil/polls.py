"""Poll policies: where a running thread looks up.

A policy is a property of the code alone, so it is worked out once, when code is bound: for each instruction, whether a
thread looks up before it that comes from the one before, or starts there; and for each jump, whether it does so where the
jump goes.

1. `instruction`: everywhere.
2. `py27`: CPython 2.7 to 3.9. The loop went on without a look-up after opcodes that are done quickly (the table's `fast`),
   and just before SETUP_FINALLY, so that nobody is interrupted between taking something and the `try` that gives it back.
3. `py310`: CPython 3.10, which looked up where `backedge` does and where a conditional jump went.
4. `backedge`: CPython 3.11: backward jumps, after calls, where a function starts and where a generator goes on.
5. `py312`: CPython 3.12 on: a comprehension is no function call any more, unless it is a generator expression.
6. `branch`: MicroPython: at every jump, and where a condition has not been met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

from minipy.bytecode import opcodes
from minipy.bytecode.code_object import CodeObject


class Poll(NamedTuple):
    """A policy: `before` gives a truth value for each instruction, `at_jump` one for (opcode, its index, its target)."""

    before: Callable[[CodeObject], list[bool]]
    at_jump: Callable[[int, int, int], bool]


def _numbers(*names: str) -> frozenset[int]:
    return frozenset(opcodes.number[name] for name in names)


_LOAD_CONST, _GET_ITER, _CALL_FUNCTION, _SETUP_FINALLY = (
    opcodes.number[name] for name in ("LOAD_CONST", "GET_ITER", "CALL_FUNCTION", "SETUP_FINALLY")
)
_RESUMING: Final = _numbers("CALL_FUNCTION", "CALL_FUNCTION_KW", "CALL_FUNCTION_EX", "YIELD_VALUE")
_CONDITIONAL: Final = _numbers("POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE")
_JUMPS: Final = _CONDITIONAL | _numbers("JUMP_ABSOLUTE", "JUMP_FORWARD", "JUMP_IF_FALSE_OR_POP", "JUMP_IF_TRUE_OR_POP")
JUMPING: Final = _JUMPS | _numbers("FOR_ITER", "JUMP_IF_NOT_EXC_MATCH")
_COMPREHENSIONS: Final = frozenset(("<listcomp>", "<setcomp>", "<dictcomp>"))


def _after(code: CodeObject, looks_up_after: Callable[[int], bool], starts: bool = True) -> list[bool]:
    """Return for each instruction what the opcode before it says; `starts` for the first."""
    return [starts, *(looks_up_after(opcode) for opcode, _ in code.instructions())][: len(code)]


def everywhere(code: CodeObject) -> list[bool]:
    """Look up before every instruction."""
    return [True] * len(code)


def not_after_fast(code: CodeObject) -> list[bool]:
    """Look up after every instruction that isn't fast, and where the function starts; never before SETUP_FINALLY."""
    polled = _after(code, lambda opcode: not opcodes.by_number[opcode].fast)
    return [flag and opcode != _SETUP_FINALLY for flag, (opcode, _) in zip(polled, code.instructions(), strict=True)]


def starts_and_calls(code: CodeObject) -> list[bool]:
    """Look up after calls, and where functions start or go on."""
    return _after(code, lambda opcode: opcode in _RESUMING)


def without_comprehensions(code: CodeObject) -> list[bool]:
    """Look up as at `starts_and_calls`, but not where a comprehension starts or has ended."""
    polled = starts_and_calls(code)
    if code.name in _COMPREHENSIONS:
        polled[0] = False
    for index in _comprehension_calls(code):
        polled[index + 1] = False
    return polled


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


def unmet_conditions(code: CodeObject) -> list[bool]:
    """Look up after jumps that have not jumped."""
    return _after(code, lambda opcode: opcode in _JUMPS, starts=False)


def _is_backward(opcode: int, index: int, target: int) -> bool:
    return target <= index


POLLS: Final[MappingProxyType[str, Poll]] = MappingProxyType({
    "instruction": Poll(everywhere, lambda opcode, index, target: True),
    "py27": Poll(not_after_fast, lambda opcode, index, target: not opcodes.by_number[opcode].fast),
    "py310": Poll(starts_and_calls, lambda opcode, index, target: target <= index or opcode in _CONDITIONAL),
    "backedge": Poll(starts_and_calls, _is_backward),
    "py312": Poll(without_comprehensions, _is_backward),
    "branch": Poll(unmet_conditions, lambda opcode, index, target: opcode in _JUMPS),
})  # fmt: skip
