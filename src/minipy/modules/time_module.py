"""time: clocks and sleep."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.blocking.waiting import sleep
from minipy.heap.object import Object
from minipy.modules.durations import seconds_of
from minipy.modules.native_module import ModuleSpec
from minipy.objects.construct import new_float, new_int, new_none
from minipy.objects.native import Native

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def time_sleep(tstate: ThreadState, seconds: Object) -> Object:
    """`time.sleep(seconds)`."""
    duration = seconds_of(tstate, seconds)
    if duration < 0:
        raise tstate.error("ValueError", "sleep length must be non-negative")
    sleep(tstate, duration)
    return new_none(tstate)


def _clocks(name: str, clock: str) -> tuple[Native, Native]:
    """Return the function that gives a clock of `HostSync` in seconds, and its `_ns` twin."""
    read: Callable[[ThreadState], int] = lambda tstate: getattr(tstate.sync, clock)()  # noqa: E731
    return (
        Native(name, lambda tstate: new_float(tstate, read(tstate) / 1e9), 0, 0),
        Native(name + "_ns", lambda tstate: new_int(tstate, read(tstate)), 0, 0),
    )


TIME = ModuleSpec(
    "time",
    (
        Native("sleep", time_sleep, 1, 1),
        *_clocks("time", "time_ns"),
        *_clocks("monotonic", "monotonic_ns"),
        *_clocks("perf_counter", "monotonic_ns"),
        *_clocks("process_time", "cpu_time_ns"),
        *_clocks("thread_time", "thread_time_ns"),
    ),
)
