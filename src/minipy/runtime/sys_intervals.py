"""sys: how long threads keep the interpreter lock, as a running program asks and says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int, new_none
from minipy.model.host_conversions import c_int
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.types.scalars.float_object import to_float

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

LONGEST_S: Final = 9e9  # what the host waits for; CPython's own limit is some 1,000 times higher
MICROSECOND: Final = 1_000_000


def getswitchinterval(tstate: ThreadState) -> Object:
    """`sys.getswitchinterval()`: seconds, whatever the lock makes of them."""
    return new_float(tstate, tstate.gil.intervals.switch_s)


def setswitchinterval(tstate: ThreadState, interval: Object) -> Object:
    """`sys.setswitchinterval(interval)`: whole microseconds, as in CPython."""
    seconds = to_float(tstate, interval)
    if seconds <= 0:
        raise set_error(tstate, "ValueError", "switch interval must be strictly positive")
    shorter = min(LONGEST_S, seconds)  # also where `seconds` is no number
    tstate.gil.intervals.switch_s = int(shorter * MICROSECOND) / MICROSECOND
    return new_none(tstate)


def getcheckinterval(tstate: ThreadState) -> Object:
    """`sys.getcheckinterval()`, which CPython had until 3.8."""
    return new_int(tstate, tstate.gil.intervals.check)


def setcheckinterval(tstate: ThreadState, interval: Object) -> Object:
    """`sys.setcheckinterval(interval)`: look-ups; below 1, the lock is dropped at each of them."""
    tstate.gil.intervals.check = c_int(tstate, interval)
    return new_none(tstate)


def is_gil_enabled(tstate: ThreadState) -> Object:
    """`sys._is_gil_enabled()`, which CPython has from 3.13 on."""
    return new_bool(tstate, tstate.gil.is_exclusive)


INTERVALS: Final = (
    Native("getswitchinterval", getswitchinterval, 0, 0),
    Native("setswitchinterval", setswitchinterval, 1, 1),
    Native("getcheckinterval", getcheckinterval, 0, 0),
    Native("setcheckinterval", setcheckinterval, 1, 1),
    Native("_is_gil_enabled", is_gil_enabled, 0, 0),
)
