"""The eval loop: look up, fetch, dispatch.

A run rewrites this file before it loads it: the chosen lock's look-up and the observers of the points are inlined
(`minipy source evaluate` shows the outcome).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from minipy.errors import GuestRaised
from minipy.eval.operands import SWITCH_FRAME
from minipy.eval.pending import handle_pending
from minipy.eval.unwind import unwind
from minipy.gil.lock import look_up
from minipy.model.raising import set_exception
from minipy.sync.points import INSTRUCTION, LOOK_UP, point

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object


def evaluate(tstate: ThreadState, entry: Frame, is_throw: bool = False) -> Object:
    """Run `entry`, the thread's frame, and all it calls, until it returns; return a new reference to its value.

    Guest calls do not recurse here: they push a frame, and the loop goes on with it. Raises GuestRaised when an exception
    leaves `entry`. With `is_throw` it starts by raising `tstate.exc` where `entry` stands.
    """
    frame = unwind(tstate, entry) if is_throw else entry
    gil = tstate.gil
    while True:
        stream = frame.stream
        pc = frame.pc
        try:
            while True:
                handler, oparg, pc, looks_up = stream[pc]
                frame.pc = pc
                if tstate.polls_always or looks_up:
                    point(tstate, LOOK_UP, gil)
                    if look_up(gil, tstate):
                        handle_pending(tstate)
                point(tstate, INSTRUCTION, frame)
                target = handler(tstate, frame, oparg)
                if target is None:
                    continue
                if target >= 0:
                    pc = target
                elif target == SWITCH_FRAME:
                    frame = cast("Frame", tstate.frame)
                    stream = frame.stream
                    pc = frame.pc
                else:
                    return tstate.take_result()
        except GuestRaised:
            frame = unwind(tstate, entry)
        except MemoryError:  # the host's, out of some instruction
            set_exception(tstate, tstate.types.exceptions["MemoryError"])
            frame = unwind(tstate, entry)
