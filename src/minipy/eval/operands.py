"""What all instruction files share: the `implements` mark, and how operands leave the value stack.

An instruction's operands stay on the value stack until its result is there. If it raises, unwinding gives them up; if
it runs guest code, an audit finds them where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from minipy.heap.object import NOTHING, Object
from minipy.model.host_conversions import truth
from minipy.refcount.strategy import decref
from minipy.sync.inlining import inlined

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# What an instruction's function returns instead of None (go on) or the index of the instruction to jump to.
SWITCH_FRAME: Final = -1  # tstate.frame is another one now
LEAVE: Final = -2  # the entry frame has returned or yielded; its value is in tstate.result

Handler = Callable[..., int | None]
Operation = Callable[..., Object]  # a function of model/operators.py


class Instruction(NamedTuple):
    """An opcode's name and the function that implements it."""

    opcode: str
    handler: Handler


def implements(opcode: str) -> Callable[[Handler], Instruction]:
    """Make a function the implementation of `opcode`; it takes (tstate, frame, oparg).

    A constant's or name's oparg arrives as the guest object itself, a jump's as the index of its target.
    """
    return partial(Instruction, opcode)


@inlined
def pop_truth(tstate: ThreadState, stack: list[Object]) -> bool:
    """Give up the top value and return its truth value."""
    value = stack.pop()
    if value is tstate.types.true:
        answer = True
    elif value is tstate.types.false:
        answer = False
    else:
        stack.append(value)  # guest code may run
        answer = truth(tstate, value)
        stack.pop()
    decref(tstate, value)
    return answer


@inlined
def replace_one(tstate: ThreadState, stack: list[Object], result: Object) -> None:
    """Put `result` (stolen) in the place of the top value, then give that up."""
    operand = stack.pop()
    stack.append(result)
    decref(tstate, operand)


@inlined
def replace_two(tstate: ThreadState, stack: list[Object], result: Object) -> None:
    """Put `result` (stolen) in the place of the two top values, then give those up, the lower first."""
    if tstate.is_audited:
        replace_many(tstate, stack, 2, result)
    else:
        right, left = stack.pop(), stack.pop()
        stack.append(result)
        decref(tstate, left)
        decref(tstate, right)


@inlined
def replace_many(tstate: ThreadState, stack: list[Object], count: int, result: Object) -> None:
    """Put `result` (stolen) in the place of the `count` top values, then give those up, the lowest first."""
    start = len(stack) - count
    operands = stack[start:]
    if tstate.is_audited:  # an audit while one dies finds the others where they were
        stack.insert(start, result)
        for place, operand in enumerate(operands, start + 1):
            stack[place] = NOTHING
            decref(tstate, operand)
        del stack[start + 1 :]
    else:
        del stack[start:]
        stack.append(result)
        for operand in operands:
            decref(tstate, operand)


def operate(tstate: ThreadState, stack: list[Object], operation: Operation, op: Any) -> None:
    """Put what `operation` gives for the two top values in their place; guest code may run."""
    replace_two(tstate, stack, operation(tstate, op, stack[-2], stack[-1]))


def drop(tstate: ThreadState, stack: list[Object], count: int) -> None:
    """Give up the `count` top values, the top first."""
    for _ in range(count):
        decref(tstate, stack.pop())
