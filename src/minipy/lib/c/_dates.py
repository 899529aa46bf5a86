"""The part of `time` that has to do with dates."""

import _calendar
import time
from _classes import show_as

_NAMES = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

timezone, altzone, daylight, tzname = _calendar.zone()


class struct_time(tuple):
    """A date and time as nine numbers with names."""

    n_fields = 11
    n_sequence_fields = 9

    def __new__(cls, values, zone=None, offset=None):
        values = tuple(values)
        if len(values) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)")
        if len(values) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(values)}-sequence given)")
        self = super().__new__(cls, values[:9])
        self.tm_zone, self.tm_gmtoff = (values[9:] + (zone, offset))[:2]
        return self

    def __getattr__(self, name):
        if name in _NAMES:
            return self[_NAMES.index(name)]
        raise AttributeError(f"'time.struct_time' object has no attribute '{name}'")

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{name}={value!r}' for name, value in zip(_NAMES, self)])})"


show_as("time.struct_time", struct_time)


def _now(secs):
    return time.time() if secs is None else secs


def _fields(t):
    if t is None:
        return tuple(localtime())
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    return tuple(t)


def gmtime(secs=None):
    return struct_time(*_calendar.gmtime(_now(secs)))


def localtime(secs=None):
    return struct_time(*_calendar.localtime(_now(secs)))


def mktime(t):
    return _calendar.mktime(_fields(t))


def strftime(format, t=None):
    return _calendar.strftime(format, _fields(t))


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    return struct_time(_calendar.strptime(string, format))


def asctime(t=None):
    year, month, day, hour, minute, second, weekday, *_ = _fields(t)
    return f"{_DAYS[weekday]} {_MONTHS[month - 1]} {day:2} {hour:02}:{minute:02}:{second:02} {year}"


def ctime(secs=None):
    return asctime(localtime(secs))


class _ClockInfo:
    """What is known about a clock."""

    def __init__(self, implementation, is_monotonic, is_adjustable):
        self.implementation = implementation
        self.monotonic = is_monotonic
        self.adjustable = is_adjustable
        self.resolution = 1e-09


def get_clock_info(name):
    clocks = {
        "time": ("clock_gettime(CLOCK_REALTIME)", False, True),
        "monotonic": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
        "perf_counter": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
        "process_time": ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", True, False),
        "thread_time": ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", True, False),
    }
    if name not in clocks:
        raise ValueError("unknown clock")
    return _ClockInfo(*clocks[name])
