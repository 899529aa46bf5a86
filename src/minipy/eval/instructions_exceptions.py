"""Instructions: blocks and exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.frame import EXCEPT_HANDLER, SETUP_FINALLY
from minipy.eval.operands import drop, implements
from minipy.eval.unwind import restore_handled
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.raise_statement import exception_from, exceptions_wanted, raise_from
from minipy.model.raising import set_error, set_raised
from minipy.model.special_methods import special_method
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("SETUP_FINALLY")
def setup_finally(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.blocks.append((SETUP_FINALLY, oparg, len(frame.stack)))


@implements("POP_BLOCK")
def pop_block(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.blocks.pop()


@implements("JUMP_IF_NOT_EXC_MATCH")
def jump_if_not_exc_match(tstate: ThreadState, frame: Frame, oparg: int) -> int | None:
    stack = frame.stack
    raised, wanted = stack[-2], stack[-1]
    kinds = exceptions_wanted(tstate, wanted)
    is_match = any(is_subtype(raised, kind) for kind in kinds)
    drop(tstate, stack, 2)
    return None if is_match else oparg


@implements("POP_EXCEPT")
def pop_except(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    kind, _, _ = frame.blocks.pop()
    assert kind == EXCEPT_HANDLER
    restore_handled(tstate, frame)


@implements("RAISE_VARARGS")
def raise_varargs(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    if oparg == 0:
        handled = tstate.being_handled()
        if handled is None:
            raise set_error(tstate, "RuntimeError", "No active exception to reraise")
        raise_again(tstate, new_ref(tstate, handled))
    exc = exception_from(tstate, stack[-oparg], "exceptions must derive from BaseException")
    if oparg == 2:
        tstate.held.append(exc)
        try:
            raise_from(tstate, exc, stack[-1])
        except GuestRaised:
            decref(tstate, exc)
            raise
        finally:
            tstate.held.pop()
    raise set_raised(tstate, exc)


@implements("RERAISE")
def reraise(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    if oparg:  # of code that no statement stands for: the frame is where the exception came from
        frame.pc = frame.blocks[-1][1]
    kind, value, traceback = stack.pop(), stack.pop(), stack.pop()
    decref(tstate, kind)
    decref(tstate, traceback)
    raise_again(tstate, value)


def raise_again(tstate: ThreadState, exc: Object) -> None:
    """Put `exc` (stolen) on its way once more, with neither a new context nor a new traceback entry."""
    tstate.exc = exc
    tstate.is_reraise = True
    raise GuestRaised


@implements("LOAD_ASSERTION_ERROR")
def load_assertion_error(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    frame.stack.append(new_ref(tstate, tstate.types.exceptions["AssertionError"]))


@implements("SETUP_WITH")
def setup_with(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    manager = stack[-1]
    enter = special_method(tstate, manager, "__enter__", "")
    try:
        stack.append(special_method(tstate, manager, "__exit__", " (missed __exit__ method)"))
        entered = call(tstate, enter, [])
    finally:
        decref(tstate, enter)
    stack[-1] = stack.pop()  # __exit__ in the place of the manager
    decref(tstate, manager)
    frame.blocks.append((SETUP_FINALLY, oparg, len(stack)))
    stack.append(entered)


@implements("WITH_EXCEPT_START")
def with_except_start(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    kind, value, traceback, leave = stack[-1], stack[-2], stack[-3], stack[-7]
    stack.append(call(tstate, leave, [kind, value, traceback]))


@implements("CHECK_EG_MATCH")
def check_eg_match(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    tstate.interp.services.match_group(tstate, frame.stack)


@implements("PREP_RERAISE_STAR")
def prep_reraise_star(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    tstate.interp.services.prepare_reraise(tstate, frame.stack)
