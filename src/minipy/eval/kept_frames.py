"""Frames that are left and kept: by a generator, a traceback, or the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.refcount.strategy import decref, incref, is_sole

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


def suspend_frame(tstate: ThreadState, frame: Frame) -> None:
    """Give the thread back to the caller of `frame`, which its generator keeps."""
    tstate.depth -= 1
    tstate.frame = frame.back
    frame.back = None
    decref(tstate, frame)


def give_up_frame_left(tstate: ThreadState, frame: Frame) -> None:
    """Give up a frame that has been left and that a traceback, a generator or the program may know."""
    if frame.back is not None and not is_sole(tstate, frame):
        incref(tstate, frame.back)
        frame.owns_back = True
    else:
        frame.back = None
    decref(tstate, frame)


def give_up_rare(tstate: ThreadState, frame: Frame) -> None:
    """Give up what few frames have: what traces them, and where they find the built-in names."""
    trace, frame.trace = frame.trace, None
    builtins, frame.builtins = frame.builtins, None
    if trace is not None and trace.function is not None:
        decref(tstate, trace.function)
    if builtins is not None:
        decref(tstate, builtins)
