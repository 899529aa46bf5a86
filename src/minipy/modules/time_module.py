"""time: clocks and sleep; dates are left to a module in the guest language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minipy.blocking.sleep_and_lock import sleep
from minipy.bridge.bridge_crossing import error_of, from_host, to_host
from minipy.heap.object import Object
from minipy.model.attributes import find_named_attribute
from minipy.model.constructors import new_float, new_int, new_none
from minipy.model.host_conversions import repr_text
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.runtime.durations import seconds_of
from minipy.runtime.native_module import ModuleSpec
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
        _calendar("strftime", 2, 2),
        _calendar("strptime", 2, 2),
        _calendar("parsed", 2, 2),
        _calendar("zone", 0, 0),
    ),
)

DATES = frozenset(  # what `time` takes from the guest's own module when somebody asks for it
    ("gmtime", "localtime", "mktime", "strftime", "strptime", "asctime", "ctime", "struct_time", "get_clock_info",
     "timezone", "altzone", "daylight", "tzname")
)  # fmt: skip


def time_getattr(tstate: ThreadState, name: Object) -> Object:
    """`time.name` for what has to do with dates."""
    if isinstance(name.value, str) and name.value in DATES:
        none = tstate.types.none
        module = tstate.interp.services.import_name(tstate, "_dates", none, none, 0)
        found = find_named_attribute(tstate, module, name.value)
        decref(tstate, module)
        if found is not None:
            return found
    raise set_error(tstate, "AttributeError", f"module 'time' has no attribute {repr_text(tstate, name)}")


TIME = ModuleSpec(
    "time",
    (
        Native("sleep", time_sleep, 1, 1),
        Native("__getattr__", time_getattr, 1, 1),
        *_clocks("time", "time_ns"),
        *_clocks("monotonic", "monotonic_ns"),
        *_clocks("perf_counter", "monotonic_ns"),
        *_clocks("process_time", "cpu_time_ns"),
        *_clocks("thread_time", "thread_time_ns"),
    ),
)
