"""Instructions: the value stack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.eval.operands import implements
from minipy.heap.object import Object
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("NOP")
def nop(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    pass


@implements("POP_TOP")
def pop_top(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    decref(tstate, frame.stack.pop())


@implements("ROT_TWO")
def rot_two(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    top, below = stack.pop(), stack.pop()
    stack.append(top)
    stack.append(below)


@implements("ROT_THREE")
def rot_three(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.stack.insert(-2, frame.stack.pop())


@implements("ROT_FOUR")
def rot_four(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.stack.insert(-3, frame.stack.pop())


@implements("DUP_TOP")
def dup_top(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    top = frame.stack[-1]
    incref(tstate, top)
    frame.stack.append(top)


@implements("DUP_TOP_TWO")
def dup_top_two(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    below: Any
    top: Any
    below, top = frame.stack[-2:]
    incref(tstate, below)
    incref(tstate, top)
    frame.stack += (below, top)


@implements("LOAD_CONST")
def load_const(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    incref(tstate, oparg)
    frame.stack.append(oparg)
