"""Limits: what a run may use up, on request.

A limit that is reached ends the run: every thread leaves at its next look-up or at the end of its wait, without running any
guest code, and says where it stood. Steps, objects and ints are watched at points; time is watched by a host thread.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from minipy.config import flag_of
from minipy.errors import GuestRaised
from minipy.heap.places import place_of, site_of
from minipy.model.constructors import new_int, new_str
from minipy.model.raising import set_error, set_exception
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.findings import Site
    from minipy.heap.object import Object
    from minipy.sync.primitives import Mutex

STEPS_AT_A_TIME: Final = 100  # a thread draws so many from the run's: what it does not use is lost to the others


class Limits:
    """What is left of a run's limits, which one was reached first, and where each thread stood then."""

    def __init__(self, config: RunConfig, mutex: Mutex) -> None:
        self._mutex = mutex  # guards everything here
        self._steps_left = config.max_steps
        self._output_left = config.max_output
        self._most_objects = config.max_objects  # at the same time
        self.has_output_limit = config.max_output > 0
        self.reached = ""  # as the command line says it: "--max-steps 1000"
        self.positions: list[Site] = []

    def begin_process(self, mutex: Mutex) -> None:
        """After a fork: go on with a new mutex."""
        self._mutex = mutex

    def draw_steps(self) -> int:
        """Return how many steps a thread may do before it asks again; 0 if none are left."""
        with self._mutex:
            drawn = min(self._steps_left, STEPS_AT_A_TIME)
            self._steps_left -= drawn
        return drawn

    def is_above_objects(self, count: int) -> bool:
        """True if there are too many objects; once a limit is reached, the run's end may make more."""
        return count > self._most_objects and not self.reached

    def draw_output(self, size: int) -> int:
        """Return how many of `size` bytes may still be written."""
        with self._mutex:
            drawn = min(self._output_left, size)
            self._output_left -= drawn
        return drawn

    def reach(self, flag: str) -> None:
        """Remember that the limit `flag` is reached; the first one counts."""
        with self._mutex:
            self.reached = self.reached or flag

    def note_position(self, tstate: ThreadState) -> None:
        """Remember where `tstate` stands as it leaves a run whose limit is reached."""
        site = site_of(place_of(tstate))._replace(opcode="")
        with self._mutex:
            if self.reached:
                self.positions.append(site)


def reach_limit(tstate: ThreadState, name: str) -> None:
    """End the run because the configuration's limit `name` ("max_steps") is reached; raises RunEnded."""
    interp = tstate.interp
    interp.limits.reach(f"{flag_of(name)} {getattr(interp.config, name)}")
    tstate.end_run()


# The observers of the points.


def take_step(tstate: ThreadState, kind: int, frame: object) -> None:
    """An instruction is about to run; raises RunEnded when there have been enough."""
    tstate.steps_left -= 1
    if tstate.steps_left < 0:
        tstate.steps_left = tstate.interp.limits.draw_steps() - 1
        if tstate.steps_left < 0:
            reach_limit(tstate, "max_steps")


def check_objects(tstate: ThreadState, kind: int, obj: object) -> None:
    """An object has been made; raises RunEnded if there are too many."""
    if tstate.interp.limits.is_above_objects(tstate.interp.run.count_objects()):
        reach_limit(tstate, "max_objects")


def check_int(tstate: ThreadState, kind: int, value: int) -> None:
    """An int is about to be made; raises RunEnded if it is too large."""
    if value.bit_length() > tstate.interp.config.max_int_bits:
        reach_limit(tstate, "max_int_bits")


def refuse_native(tstate: ThreadState, frame: Object) -> GuestRaised:
    """Give up `frame` (stolen), which natives would call too deep inside each other; return what to raise."""
    decref(tstate, frame)
    return set_error(tstate, "RecursionError", "maximum recursion depth exceeded")


def check_allowed(tstate: ThreadState, kind: str, subject: str) -> None:
    """Raise the guest's PermissionError if primitives of a kind ("files", "net", "processes") are denied.

    `subject` is what the primitive was about to touch: a file's name, an address, a command.
    """
    if kind in tstate.interp.config.deny:
        raise _refusal(tstate, f"--deny {kind}", subject)
    if kind == "net":
        check_schedulable(tstate, subject)


def check_schedulable(tstate: ThreadState, subject: str) -> None:
    """Raise the guest's PermissionError if threads are virtual: no schedule says what comes from outside the process."""
    if tstate.interp.config.is_virtual:
        raise _refusal(tstate, "--threads virtual", subject)


def _refusal(tstate: ThreadState, flag: str, subject: str) -> GuestRaised:
    """Return what to raise where `flag` forbids `subject`."""
    args = (new_int(tstate, errno.EPERM), new_str(tstate, f"refused by {flag}"), new_str(tstate, subject))
    return set_exception(tstate, tstate.types.exceptions["PermissionError"], *args)
