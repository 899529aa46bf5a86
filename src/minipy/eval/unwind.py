"""Unwinding: from a raised exception to the handler that takes it, frame by frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.eval.frame import EXCEPT_HANDLER, FLOOR, Frame, leave_frame
from minipy.eval.tracing import announce_exception, announce_unwinding
from minipy.heap.allocation import new_container
from minipy.heap.fields import show_field
from minipy.heap.object import NOTHING, Object
from minipy.heap.sections import critical_section
from minipy.model.constructors import new_none, new_ref
from minipy.model.exception_object import TracebackBody
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

# The last empty place below a value stack. Where the operands of a call stay on the caller's value stack until its frame
# returns, this place of the frame has their number, a guest int; in all other frames None.
OPERANDS: Final = FLOOR - 1


def unwind(tstate: ThreadState, entry: Frame) -> Frame:
    """Take `tstate.exc` to the nearest handler, leaving frames on the way, and return the handler's frame.

    Raises GuestRaised where no frame up to `entry` has one; `entry` is left then too.
    """
    while True:
        frame = tstate.frame
        assert frame is not None
        if tstate.is_reraise:
            tstate.is_reraise = False  # the traceback has an entry for this frame already
        else:
            add_traceback(tstate, frame)
            if tstate.tracing is not None:
                announce_exception(tstate, frame)
        if _enter_handler(tstate, frame):
            return frame
        if tstate.tracing is not None:
            announce_unwinding(tstate, frame)
        is_entry = frame is entry
        instance, frame.instance = frame.instance, None  # the traceback keeps the frame alive, but not what it made
        leave_frame(tstate, frame)
        if instance is not None:
            decref(tstate, instance)
        if is_entry:
            raise GuestRaised


def add_traceback(tstate: ThreadState, frame: Frame) -> None:
    """Put an entry for `frame` in front of the traceback of the propagating exception, unless the frame stands for C's."""
    if frame.code.stands_for_c:
        return
    exc = tstate.exc
    assert exc is not None
    incref(tstate, frame)
    body = TracebackBody(frame, 2 * (frame.pc - 1), frame.line(), None)
    entry = new_container(tstate, tstate.types.traceback, body)
    with critical_section(tstate, exc):  # other threads may raise the same exception
        point(tstate, SLOT_STORE, exc, "traceback")
        body.next, exc.value.traceback = exc.value.traceback, entry


def _enter_handler(tstate: ThreadState, frame: Frame) -> bool:
    """Pop blocks until one handles exceptions; set the frame up to run its handler. False if there is none."""
    while frame.blocks:
        kind, handler, level = frame.blocks.pop()
        if kind == EXCEPT_HANDLER:
            pop_to(tstate, frame, level + 3)
            restore_handled(tstate, frame)
            continue
        pop_to(tstate, frame, level)
        _push_exception(tstate, frame)
        frame.pc = handler
        return True
    pop_to(tstate, frame, OPERANDS)
    frame.stack.append(NOTHING)
    return False


def _push_exception(tstate: ThreadState, frame: Frame) -> None:
    """Push the exception handled so far and the new one, each as traceback, value, type; the new one is handled now."""
    stack = frame.stack
    frame.blocks.append((EXCEPT_HANDLER, frame.pc, len(stack)))
    previous, tstate.handled = tstate.handled, tstate.take_exception()
    _push_triple(tstate, stack, previous if previous is not None else new_none(tstate))
    _push_triple(tstate, stack, new_ref(tstate, tstate.handled))


def _push_triple(tstate: ThreadState, stack: list[Object], value: Object) -> None:
    """Push traceback, `value` (stolen) and type; for None three times None."""
    types = tstate.types
    if value is types.none:
        stack += (new_none(tstate), value, new_none(tstate))
        return
    stack += (show_field(tstate, value, "traceback"), value, new_ref(tstate, value.type))


def restore_handled(tstate: ThreadState, frame: Frame) -> None:
    """Pop type, value and traceback; the value becomes the exception being handled, as before the handler."""
    stack = frame.stack
    kind, value, traceback = stack.pop(), stack.pop(), stack.pop()
    finished = tstate.handled
    if value is tstate.types.none:
        tstate.handled = None
        decref(tstate, value)
    else:
        tstate.handled = value
    decref(tstate, kind)
    decref(tstate, traceback)
    if finished is not None:
        decref(tstate, finished)


def pop_to(tstate: ThreadState, frame: Frame, level: int) -> None:
    """Give up the values above `level`, the top first."""
    stack = frame.stack
    while len(stack) > level:
        value = stack.pop()
        if value is not NOTHING:
            decref(tstate, value)
