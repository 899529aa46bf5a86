"""Clocks and dates."""

import _calendar
from _calendar import zone as _zone
from _classes import built_in as _built_in
from _struct_sequence import struct_sequence as _struct_sequence
from _time import (
    clock_getres,
    clock_gettime,
    clock_gettime_ns,
    monotonic,
    monotonic_ns,
    perf_counter,
    perf_counter_ns,
    process_time,
    process_time_ns,
    sleep,
    thread_time,
    thread_time_ns,
    time,
    time_ns,
)

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW = range(5)
CLOCK_BOOTTIME, CLOCK_TAI = 7, 11
_STRUCT_TM_ITEMS = 11

timezone, altzone, daylight, tzname = _zone()
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone",
           "tm_gmtoff")  # fmt: skip
struct_time = _struct_sequence("time.struct_time", _FIELDS, 9)


def _seconds(secs):
    return time() if secs is None else secs


def _fields(t):
    """Return the elements of a time tuple."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    return tuple(t)


@_built_in
def gmtime(secs=None, /):
    fields, zone, offset = _calendar.gmtime(_seconds(secs))
    return struct_time((*fields, zone, offset))


@_built_in
def localtime(secs=None, /):
    fields, zone, offset = _calendar.localtime(_seconds(secs))
    return struct_time((*fields, zone, offset))


@_built_in
def mktime(tuple, /):
    return _calendar.mktime(_fields(tuple))


@_built_in
def strftime(format, tuple=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    return _calendar.strftime(format, _fields(localtime() if tuple is None else tuple))


@_built_in
def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    return struct_time(_calendar.strptime(string, format))


@_built_in
def asctime(tuple=None, /):
    return _calendar.asctime(_fields(localtime() if tuple is None else tuple))


@_built_in
def ctime(secs=None, /):
    return asctime(localtime(secs))


@_built_in
def tzset():
    """The time zone is the host's, which stays."""


@_built_in
def get_clock_info(name, /):
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
    clocks = {
        "time": (True, "clock_gettime(CLOCK_REALTIME)", False),
        "monotonic": (False, "clock_gettime(CLOCK_MONOTONIC)", True),
        "perf_counter": (False, "clock_gettime(CLOCK_MONOTONIC)", True),
        "process_time": (False, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", True),
        "thread_time": (False, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", True),
    }
    if name not in clocks:
        raise ValueError("unknown clock")
    from types import SimpleNamespace

    is_adjustable, implementation, is_monotonic = clocks[name]
    return SimpleNamespace(
        implementation=implementation, monotonic=is_monotonic, adjustable=is_adjustable, resolution=1e-09
    )
