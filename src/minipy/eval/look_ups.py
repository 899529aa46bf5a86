"""Look-ups as they are bound into a stream: before which instructions, where jumps go, and after which calls not.

Where to look up is fixed when code is bound, but an instruction can be reached in several ways. So it may be bound twice,
with a look-up and without, the second time behind the stream's end, and who goes there chooses: a jump when it is bound,
a call when it has been done.

CPython 3.11 on has instructions of their own for calls of `len`, `isinstance` and `type(x)`, and for `list.append` whose
result nobody wants, and these go on without a look-up; so does a call that only makes a generator (`--poll-exempt`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from minipy.bytecode import opcodes
from minipy.bytecode.opcodes import Operand
from minipy.gil.polls import JUMPING

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.frame import Frame
    from minipy.eval.operands import Handler
    from minipy.eval.steps import Row
    from minipy.eval.thread_state import ThreadState
    from minipy.gil.polls import Poll
    from minipy.heap.object import Object

STATEMENT: Final = ":statement"  # behind a name: only where the result is dropped
GENERATOR_FUNCTION: Final = "generator-function"
CALL_FUNCTION: Final = opcodes.number["CALL_FUNCTION"]
POP_TOP: Final = opcodes.number["POP_TOP"]


def jumps_of(code: CodeObject) -> Iterator[tuple[int, int, int]]:
    """Yield (opcode, index, target) of each jump."""
    for index, (opcode, oparg) in enumerate(code.instructions()):
        if opcode in JUMPING:
            is_relative = opcodes.by_number[opcode].operand == Operand.JUMP_RELATIVE
            yield opcode, index, index + 1 + oparg if is_relative else oparg


def bind_look_ups(rows: list[Row], code: CodeObject, poll: Poll, exempt: tuple[str, ...]) -> None:
    """Bind the look-ups that depend on how an instruction is reached into rows that have those before each."""
    again: dict[int, int] = {}  # where an instruction is bound again

    def bound_again(index: int) -> int:
        return again.setdefault(index, len(code) + len(again))

    for opcode, index, target in jumps_of(code):
        if poll.at_jump(opcode, index, target) != rows[target][3]:
            handler, _, following, looks_up = rows[index]
            rows[index] = (handler, bound_again(target), following, looks_up)
    for index, names in _exempt_calls(code, exempt):
        if rows[index + 1][3]:
            handler, count, following, looks_up = rows[index]
            rows[index] = (exempting(handler, names, bound_again(index + 1)), count, following, looks_up)
    rows += [(*rows[index][:3], not rows[index][3]) for index in again]


def _exempt_calls(code: CodeObject, names: tuple[str, ...]) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the index of each call, with the names of what it may call without a look-up."""
    instructions = list(code.instructions()) if names else []
    for index, (opcode, _) in enumerate(instructions[:-1]):
        if opcode == CALL_FUNCTION:
            is_statement = instructions[index + 1][0] == POP_TOP
            yield index, frozenset(name.removesuffix(STATEMENT) for name in names if is_statement or STATEMENT not in name)


def exempting(call: Handler, names: frozenset[str], unpolled: int) -> Handler:
    """Return what does a `call` and, if it was of one of the names, goes on at `unpolled`."""

    def call_exempting(tstate: ThreadState, frame: Frame, count: int) -> int | None:
        is_exempt = called_name(tstate, frame.stack[-1 - count], count) in names
        target = call(tstate, frame, count)
        return unpolled if is_exempt and target is None else target

    return call_exempting


def called_name(tstate: ThreadState, function: Object, count: int) -> str:
    """Return the name by which what is called can be exempted, as "len" or "list.append"; "" for everything else."""
    types = tstate.types
    if function.type is types.method:
        function = function.value[0]
    if function.type is types.function and function.value.code_body.is_generator:
        return GENERATOR_FUNCTION
    if function.type is types.builtin_function:
        native = function.value.native
        place = native.owner or native.module
        return f"{place}.{native.name}" if place else str(native.name)
    if function is types.type and count == 1:
        return "type"
    return "super" if function is types.by_name["super"] else ""
