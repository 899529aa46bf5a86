"""Dates: seconds since the epoch as years, months and days, and back, in the host's time zone."""

from __future__ import annotations

import time

Fields = tuple[int, ...]  # year, month, day, hour, minute, second, weekday, day of the year, summer time


def gmtime(seconds: float) -> tuple[Fields, str, int]:
    """Return the fields of a time in UTC, the zone's name and its offset in seconds."""
    found = time.gmtime(seconds)
    return tuple(found), found.tm_zone, found.tm_gmtoff


def localtime(seconds: float) -> tuple[Fields, str, int]:
    """The same in the host's time zone."""
    found = time.localtime(seconds)
    return tuple(found), found.tm_zone, found.tm_gmtoff


def mktime(fields: Fields) -> float:
    """Return the seconds since the epoch of fields in the host's time zone."""
    return time.mktime(fields)  # type: ignore[arg-type]


def asctime(fields: Fields) -> str:
    """Return fields as C shows them."""
    return time.asctime(fields)  # type: ignore[arg-type]


def strftime(layout: str, fields: Fields) -> str:
    """Return fields as text."""
    return time.strftime(layout, fields)  # type: ignore[arg-type]


def strptime(text: str, layout: str) -> tuple[int | str | None, ...]:
    """Return the fields that a text means, the zone's name and its offset in seconds, if any."""
    found = time.strptime(text, layout)
    return (*found, found.tm_zone, found.tm_gmtoff)


def parsed(text: str, layout: str) -> tuple[int | str | None, ...]:
    """Return year to microsecond of a text, its offset from UTC in microseconds, if any, and the zone's name."""
    import datetime  # seldom needed

    moment = datetime.datetime.strptime(text, layout)
    offset = moment.utcoffset()
    micros = None if offset is None else offset // datetime.timedelta(microseconds=1)
    named: tuple[str | None, ...] = getattr(moment.tzinfo, "__getinitargs__", tuple)()[1:] or (None,)
    return (*moment.timetuple()[:6], moment.microsecond, micros, *named)


def zone() -> tuple[int, int, int, tuple[str, str]]:
    """Return the zone's offset without and with summer time, whether it has that, and its names."""
    return time.timezone, time.altzone, time.daylight, time.tzname
