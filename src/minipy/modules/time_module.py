"""_time and _calendar: clocks and sleep, dates; `time` is made of both in the guest language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minipy.blocking.sleep_and_lock import sleep
from minipy.bridge.bridge_crossing import error_of, from_host, to_host
from minipy.heap.object import Object
from minipy.model.constructors import new_float, new_int, new_none
from minipy.model.host_conversions import c_int
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.runtime.durations import seconds_of
from minipy.runtime.native_module import ModuleSpec
from minipy.runtime.streams.io_errors import os_error
from minipy.sync import dates

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def time_sleep(tstate: ThreadState, seconds: Object) -> Object:
    """`time.sleep(seconds)`."""
    duration = seconds_of(tstate, seconds)
    if duration < 0:
        raise set_error(tstate, "ValueError", "sleep length must be non-negative")
    sleep(tstate, duration)
    return new_none(tstate)


def clock_gettime_ns(tstate: ThreadState, clock: Object) -> Object:
    """`time.clock_gettime_ns(clock)`."""
    return new_int(tstate, _asked(tstate, tstate.sync.clock_ns, clock))


def clock_gettime(tstate: ThreadState, clock: Object) -> Object:
    """`time.clock_gettime(clock)`."""
    return new_float(tstate, _asked(tstate, tstate.sync.clock_ns, clock) / 1e9)


def clock_getres(tstate: ThreadState, clock: Object) -> Object:
    """`time.clock_getres(clock)`."""
    return new_float(tstate, _asked(tstate, tstate.sync.clock_resolution, clock))


def _asked(tstate: ThreadState, function: Callable[[int], float], clock: Object) -> Any:
    try:
        return function(c_int(tstate, clock))
    except OSError as error:
        raise os_error(tstate, error) from None


def _clocks(name: str, clock: str) -> tuple[Native, Native]:
    """Return the function that gives a clock of `HostSync` in seconds, and its `_ns` twin."""
    read: Callable[[ThreadState], int] = lambda tstate: getattr(tstate.sync, clock)()  # noqa: E731
    return (
        Native(name, lambda tstate: new_float(tstate, read(tstate) / 1e9), 0, 0),
        Native(name + "_ns", lambda tstate: new_int(tstate, read(tstate)), 0, 0),
    )


def _calendar(name: str, least: int, most: int) -> Native:
    """Return a function of the calendar: from host values, the first of which may be a float, to one."""
    function = getattr(dates, name)

    def native(tstate: ThreadState, *args: Object) -> Object:
        values = [to_host(tstate, arg) for arg in args]
        try:
            return from_host(tstate, function(*values))
        except (ValueError, OverflowError, TypeError, OSError) as error:
            raise error_of(tstate, f"calendar.{name}", error) from None

    return Native(name, native, least, most)


CALENDAR = ModuleSpec(
    "_calendar",
    (
        _calendar("gmtime", 1, 1),
        _calendar("localtime", 1, 1),
        _calendar("mktime", 1, 1),
        _calendar("asctime", 1, 1),
        _calendar("strftime", 2, 2),
        _calendar("strptime", 2, 2),
        _calendar("parsed", 2, 2),
        _calendar("zone", 0, 0),
    ),
)

TIME = ModuleSpec(
    "time",
    (
        Native("sleep", time_sleep, 1, 1),
        Native("clock_gettime", clock_gettime, 1, 1),
        Native("clock_gettime_ns", clock_gettime_ns, 1, 1),
        Native("clock_getres", clock_getres, 1, 1),
        *_clocks("time", "time_ns"),
        *_clocks("monotonic", "monotonic_ns"),
        *_clocks("perf_counter", "monotonic_ns"),
        *_clocks("process_time", "cpu_time_ns"),
        *_clocks("thread_time", "thread_time_ns"),
    ),
)
