"""Instructions: jumps and iteration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.operands import implements, pop_truth, replace_one
from minipy.model.host_conversions import truth
from minipy.model.iteration import iterate, next_as_given
from minipy.model.raising import catch
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("JUMP_FORWARD")
def jump_forward(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    return oparg


@implements("JUMP_ABSOLUTE")
def jump_absolute(tstate: ThreadState, frame: Frame, oparg: int) -> int:
    return oparg


@implements("POP_JUMP_IF_FALSE")
def pop_jump_if_false(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    is_wanted = pop_truth(tstate, frame.stack)
    return None if is_wanted else oparg


@implements("POP_JUMP_IF_TRUE")
def pop_jump_if_true(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    is_wanted = pop_truth(tstate, frame.stack)
    return oparg if is_wanted else None


@implements("JUMP_IF_FALSE_OR_POP")
def jump_if_false_or_pop(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack = frame.stack
    if truth(tstate, stack[-1]):
        decref(tstate, stack.pop())
        return None
    return oparg


@implements("JUMP_IF_TRUE_OR_POP")
def jump_if_true_or_pop(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack = frame.stack
    if truth(tstate, stack[-1]):
        return oparg
    decref(tstate, stack.pop())
    return None


@implements("GET_ITER")
def get_iter(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    replace_one(tstate, stack, iterate(tstate, stack[-1]))


@implements("FOR_ITER")
def for_iter(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack = frame.stack
    iterator = stack[-1]
    native = iterator.type.value.iternext
    try:
        item = native(tstate, iterator) if native is not None else next_as_given(tstate, iterator)
    except GuestRaised:
        if not catch(tstate, "StopIteration"):
            raise
        item = None
    if item is not None:
        stack.append(item)
        return None
    decref(tstate, stack.pop())
    return oparg
