"""Clocks and dates."""

import _calendar
from _calendar import zone as _zone
from _arguments import must_be as _must_be
from _arguments import parsed as _parsed
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
_now = object()  # stands for a time that was not given

timezone, altzone, daylight, tzname = _zone()
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone",
           "tm_gmtoff")  # fmt: skip
struct_time = _struct_sequence("time.struct_time", _FIELDS, 9)


def _seconds(name, args, kwargs):
    given = _parsed(name, args, kwargs, 0, 1)
    return given[0] if given and given[0] is not None else time()


def _fields(t):
    """Return the elements of a time tuple."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    return tuple(t)


@_built_in
def gmtime(*args, **kwargs):
    fields, zone, offset = _calendar.gmtime(_seconds("gmtime", args, kwargs))
    return struct_time((*fields, zone, offset))


@_built_in
def localtime(*args, **kwargs):
    fields, zone, offset = _calendar.localtime(_seconds("localtime", args, kwargs))
    return struct_time((*fields, zone, offset))


@_built_in
def mktime(tuple, /):
    return _calendar.mktime(_fields(tuple))


@_built_in
def strftime(*args, **kwargs):
    format, *fields = _parsed("strftime", args, kwargs, 1, 2)
    _must_be(str, format, "strftime", 1)
    return _calendar.strftime(format, _fields(*fields or (localtime(),)))


@_built_in
def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    return struct_time(_calendar.strptime(string, format))


@_built_in
def asctime(tuple=_now, /):
    return _calendar.asctime(_fields(localtime() if tuple is _now else tuple))


@_built_in
def ctime(*args, **kwargs):
    return asctime(localtime(_seconds("ctime", args, kwargs)))


@_built_in
def tzset():
    """The time zone is the host's, which stays."""


@_built_in
def get_clock_info(name, /):
    _must_be(str, name, "get_clock_info", 1)
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
