"""What all instruction files share: the `implements` mark, and how operands leave the value stack.

An instruction's operands stay on the value stack until its result is there. If it raises, unwinding gives them up; if
it runs guest code, an audit finds them where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from minipy.heap.object import Object
from minipy.objects.protocol import truth
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# What an instruction's function returns instead of None (go on) or the index of the instruction to jump to.
SWITCH_FRAME: Final = -1  # tstate.frame is another one now
LEAVE: Final = -2  # the entry frame has returned or yielded; its value is in tstate.result

Handler = Callable[..., int | None]
Operation = Callable[..., Object]  # a function of objects/operations.py


def implements(opcode: str) -> Callable[[Handler], Handler]:
    """Mark a function as the implementation of `opcode`; it takes (tstate, frame, oparg).

    A constant's or name's oparg arrives as the guest object itself, a jump's as the index of its target.
    """

    def mark(function: Handler) -> Handler:
        function.opcode = opcode  # type: ignore[attr-defined]
        return function

    return mark


def is_true(tstate: ThreadState, value: Object) -> bool:
    """Return the truth value of `value`, which in most tests is one of the two singletons."""
    return value is tstate.types.true or (value is not tstate.types.false and truth(tstate, value))


def replace_one(tstate: ThreadState, stack: list[Any], result: Object) -> None:
    """Put `result` (stolen) in the place of the top value, then give that up."""
    operand = stack[-1]
    stack[-1] = result
    decref(tstate, operand)


def replace_two(tstate: ThreadState, stack: list[Any], result: Object) -> None:
    """Put `result` (stolen) in the place of the two top values, then give those up."""
    left = stack[-2]
    stack[-2] = result
    decref(tstate, left)
    decref(tstate, stack.pop())


def replace_many(tstate: ThreadState, stack: list[Any], count: int, result: Object) -> None:
    """Put `result` (stolen) in the place of the `count` top values, then give those up, the top first."""
    if count == 0:
        stack.append(result)
        return
    lowest = stack[-count]
    stack[-count] = result
    for _ in range(count - 1):
        decref(tstate, stack.pop())
    decref(tstate, lowest)


def drop(tstate: ThreadState, stack: list[Any], count: int) -> None:
    """Give up the `count` top values, the top first."""
    for _ in range(count):
        decref(tstate, stack.pop())
