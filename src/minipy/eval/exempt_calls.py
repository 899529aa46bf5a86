"""Calls after which nobody looks up, though the poll policy has a look-up after calls (`--poll-exempt`).

CPython 3.11 on has instructions of their own for calls of `len`, `isinstance` and `type(x)`, and for `list.append` whose
result nobody wants, and these go on without a look-up; so does a call that only makes a generator. Which function is
called is known when it is called, but where to look up is bound into the code. So the instruction after such a call is
bound twice, with a look-up and without, and the call decides at which of the two the frame goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from minipy.bytecode import opcodes

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.frame import Frame
    from minipy.eval.operands import Handler
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

STATEMENT: Final = ":statement"  # behind a name: only where the result is dropped
GENERATOR_FUNCTION: Final = "generator-function"


def exempt_calls(stream: list[Any], code: CodeObject, names: tuple[str, ...]) -> None:
    """Let the calls in a stream decide whether the look-up after them is left out: it is for functions with `names`."""
    if not names:
        return
    instructions = list(code.instructions())
    for index in reversed(range(len(code) - 1)):
        after = stream[index + 1]
        if instructions[index][0] == opcodes.number["CALL_FUNCTION"] and after[3]:
            is_statement = instructions[index + 1][0] == opcodes.number["POP_TOP"]
            exempt = frozenset(name.removesuffix(STATEMENT) for name in names if is_statement or STATEMENT not in name)
            call, count, _, looks_up = stream[index]
            stream[index] = (call_exempting, (exempt, len(stream), call, count), index + 1, looks_up)
            stream.append((*after[:3], False))


def call_exempting(tstate: ThreadState, frame: Frame, oparg: tuple[frozenset[str], int, Handler, int]) -> int | None:
    """Do a `call` of `count` arguments; if it was of one of the names, go on where nobody looks up."""
    names, unpolled, call, count = oparg
    is_exempt = called_name(tstate, frame.stack[-1 - count], count) in names  # type: ignore[arg-type]
    target = call(tstate, frame, count)
    return unpolled if is_exempt and target is None else target


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
