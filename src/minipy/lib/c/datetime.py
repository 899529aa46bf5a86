"""Dates, times of day and spans of time."""

import _calendar
import time as _time
from _arguments import c_int as _c_int
from _arguments import kind_of as _kind_of
from _arguments import must_be as _must_be
from _arguments import named_in_errors as _named_in_errors
from _attributes import computed as _computed
from _attributes import member as _member
from _classes import show_as as _show_as
from _classes import type_name as _type_name
from operator import attrgetter as _attrgetter
from operator import index as _index

__all__ = ["MAXYEAR", "MINYEAR", "UTC", "date", "datetime", "time", "timedelta", "timezone", "tzinfo"]

MINYEAR = 1
MAXYEAR = 9999
_DAY_S = 86400
_MILLION = 10**6
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MAX_ORDINAL = 3652059


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    return sum(_LENGTHS[:month]) + (month > 2 and _is_leap(year))


def _ordinal(year, month, day):
    """Return the number of a day, 1 for the first of January of year 1."""
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    """Return (year, month, day) of the day with a number."""
    n -= 1
    cycles, n = divmod(n, 146097)
    centuries, n = divmod(n, 36524)
    fours, n = divmod(n, 1461)
    years, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    if _days_before_month(year, month) > n:
        month -= 1
    return year, month, n - _days_before_month(year, month) + 1


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_length(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    for part, limit, text in zip((hour, minute, second, microsecond), (23, 59, 59, 999999), ("hour", "minute", "second", "microsecond")):
        if not 0 <= part <= limit:
            raise ValueError(f"{text} must be in 0..{limit}")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(type(tz))}'")


def _asked(tz, name, moment):
    """Return the distance that a time zone tells, None where there is no zone, or it tells none."""
    offset = None if tz is None else getattr(tz, name)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{_type_name(type(offset))}'")
    if not -_DAY_S * _MILLION < offset._total() < _DAY_S * _MILLION:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _asked_name(tz, moment):
    name = None if tz is None else tz.tzname(moment)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{_type_name(type(name))}'")
    return name


def _divide_and_round(a, b):
    """Return a / b as an int, halves to the even one."""
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    return q + 1 if greater or (r == b and q % 2 == 1) else q


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign, offset = "-", -offset
    minutes, seconds = divmod(offset.seconds, 60)
    text = f"{sign}{minutes // 60:02}{separator}{minutes % 60:02}"
    if seconds or offset.microseconds:
        text += f"{separator}{seconds:02}"
        if offset.microseconds:
            text += f".{offset.microseconds:06}"
    return text


def _formatted(obj, layout, fields, offset, name, microsecond):
    """Return `strftime`, which does the parts itself that the operating system doesn't know."""
    parts = []
    at = 0
    while at < len(layout):
        if layout[at] != "%" or at + 1 == len(layout):
            parts.append(layout[at])
            at += 1
            continue
        letter = layout[at + 1]
        if letter == "f":
            parts.append(f"{microsecond:06}")
        elif letter == "z":
            parts.append(_offset_text(offset, ""))
        elif letter == "Z":
            parts.append((name or "").replace("%", "%%"))
        else:
            parts.append("%" + letter)
        at += 2
    return _time.strftime("".join(parts), fields)


def _shown_type(obj):
    """Return how the class of `obj` is called in its repr: without its module, unless it is one of this module."""
    cls = type(obj)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


class timedelta:
    """A span of time."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    @_named_in_errors("__new__")
    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = (
            ("days", days, _DAY_S * _MILLION), ("seconds", seconds, _MILLION), ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000), ("minutes", minutes, 60 * _MILLION),
            ("hours", hours, 3600 * _MILLION), ("weeks", weeks, 7 * _DAY_S * _MILLION),
        )
        total = 0
        for name, part, factor in parts:
            if isinstance(part, int):
                total += part * factor
            elif isinstance(part, float):
                int(part)  # an error for nan and the infinities
                top, bottom = part.as_integer_ratio()
                whole, rest = divmod(top * factor, bottom)
                total += whole + (_divide_and_round(rest, bottom) if rest else 0)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {_type_name(type(part))}")
        return cls._of(total)

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)

    @classmethod
    def _of(cls, microseconds):
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(microseconds, _MILLION)
        self._days, self._seconds = divmod(seconds, _DAY_S)
        if abs(self._days) > 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        if abs(self._days) > 999999999:
            raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")
        return self

    def _total(self):
        return (self._days * _DAY_S + self._seconds) * _MILLION + self._microseconds

    days = _member(lambda self: self._days)
    seconds = _member(lambda self: self._seconds)
    microseconds = _member(lambda self: self._microseconds)

    def total_seconds(self):
        return self._total() / _MILLION

    def __repr__(self):
        shown = [f"{name}={value}" for name, value in (
            ("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]
        return f"{_shown_type(self)}({', '.join(shown) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        return f"{text}.{self._microseconds:06}" if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_divide_and_round(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_divide_and_round(self._total(), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_divide_and_round(bottom * self._total(), top))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._total(), other._total())
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """The base of time zones."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, dst = dt.utcoffset(), dt.dst()
        if offset is None or dst is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        moved = dt + (offset - dst)
        return moved + moved.dst()


_missing = object()


class timezone(tzinfo):
    """A fixed distance from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_missing):
        _must_be(timedelta, offset, "timezone", 1)
        if name is not _missing:
            _must_be(str, name, "timezone", 2)
        if not timedelta(hours=-24) < offset < timedelta(hours=24):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        if name is _missing and not offset:
            return UTC
        return cls._of(offset, None if name is _missing else name)

    @classmethod
    def _of(cls, offset, name):
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __reduce__(self):
        return type(self), (self._offset,) if self._name is None else (self._offset, self._name)

    def utcoffset(self, dt):
        _check_moment("utcoffset", dt)
        return self._offset

    def tzname(self, dt):
        _check_moment("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        _check_moment("dst", dt)
        return None

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is UTC:
            return "datetime.timezone.utc"
        shown = repr(self._offset) if self._name is None else f"{self._offset!r}, {self._name!r}"
        return f"datetime.timezone({shown})"


def _check_moment(name, dt):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {_type_name(type(dt))}")


UTC = timezone.utc = timezone._of(timedelta(0), None)
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    """Year, week and day of the week as ISO 8601 counts them."""

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day")

    @_named_in_errors("")
    def __new__(cls, year, month, day):
        self = object.__new__(cls)
        year, month, day = _c_int(year), _c_int(month), _c_int(day)
        _check_date(year, month, day)
        self._year, self._month, self._day = year, month, day
        return self

    year = _computed("datetime.date", "year", lambda self: self._year)
    month = _computed("datetime.date", "month", lambda self: self._month)
    day = _computed("datetime.date", "day", lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n):
        n = _c_int(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAX_ORDINAL:
            raise ValueError(f"year {MAXYEAR + 1} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = _parsed_date(date_string)
        if found is None:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(*found)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        year, week, day = _c_int(year), _c_int(week), _c_int(day)
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        if not 1 <= week <= (_first_monday(year + 1) - _first_monday(year)) // 7:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid day: {day} (range is [1, 7])")
        return cls.fromordinal(_first_monday(year) + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        if today < _first_monday(year):
            year -= 1
        elif today >= _first_monday(year + 1):
            year += 1
        week, day = divmod(today - _first_monday(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day,
        )

    def timetuple(self):
        number = self.toordinal() - _days_before_year(self._year)
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), number, -1))

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def ctime(self):
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2} 00:00:00 {self._year:04}"

    def strftime(self, format):
        _must_be(str, format, "strftime", 1)
        return _formatted(self, format, tuple(self.timetuple()), None, None, 0)

    def __format__(self, fmt):
        _must_be(str, fmt, "__format__", 1)
        return self.strftime(fmt) if fmt else str(self)

    def __repr__(self):
        return f"{_shown_type(self)}({self._year}, {self._month}, {self._day})"

    def _key(self):
        return self._year, self._month, self._day

    def _other_key(self, other):
        return other._key() if isinstance(other, date) and not isinstance(other, datetime) else None

    def __eq__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() == key

    def __lt__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() < key

    def __le__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() <= key

    def __gt__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() > key

    def __ge__(self, other):
        key = self._other_key(other)
        return NotImplemented if key is None else self._key() >= key

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 1 <= n <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, self._key()


def _first_monday(year):
    """Return the number of the Monday with which an ISO year begins."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _parsed_date(text):
    """Return (year, month, day) of an ISO date, None if it is none."""
    if "W" in text:
        return _parsed_week(text)
    if len(text) == 8 and text.isdigit():
        parts = [text[:4], text[4:6], text[6:]]
    elif len(text) == 10 and text[4] == text[7] == "-":
        parts = text.split("-")
    else:
        return None
    return [int(part) for part in parts] if _are_digits(*parts) else None


def _are_digits(*parts):
    return all(part.isascii() and part.isdigit() for part in parts)


def _parsed_week(text):
    """Return (year, month, day) of an ISO date with a week, "2020-W01-3" or "2020W013"; a Monday if it says none."""
    year, _, rest = text.partition("W")
    week, mark, day = rest.partition("-") if year.endswith("-") else (rest[:2], "", rest[2:])
    year = year.removesuffix("-")
    if len(year) != 4 or len(week) != 2 or len(day) > 1 or (mark and not day):
        return None
    day = day or "1"
    try:
        return date.fromisocalendar(int(year), int(week), int(day))._key() if _are_digits(year, week, day) else None
    except ValueError:
        return None


def _date_size(text):
    """Return where the date ends in an ISO text that may have a time behind it."""
    if text[4:5] == "-":
        if text[5:6] != "W":
            return 10
        return 8 if text[8:9] != "-" or text[10:11].isdigit() else 10
    if text[4:5] != "W":
        return 8
    at = 7
    while text[at : at + 1].isdigit():
        at += 1
    return at if at < 9 else 7 + at % 2


def _parsed_time(text):
    """Return [hour, minute, second, microsecond, zone] of an ISO time, None if it is none."""
    zone = None
    at = max(text.find("+"), text.find("-"))
    if text.endswith("Z"):
        text, zone = text[:-1], UTC
    elif at > 0:
        offset = _parsed_time(text[at + 1 :])
        if offset is None:
            return None
        span = timedelta(hours=offset[0], minutes=offset[1], seconds=offset[2], microseconds=offset[3])
        zone = UTC if not span else timezone(-span if text[at] == "-" else span)
        text = text[:at]
    text, dot, fraction = text.replace(",", ".").partition(".")
    if dot and not fraction.isdigit():
        return None
    parts = text.split(":") if ":" in text else [text[i : i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 or not part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts] + [0] * (3 - len(parts))
    return [*numbers, int((fraction + "000000")[:6]), zone]


def _call_of(moment, *args):
    """Return what makes a time or datetime with the numbers `args` again."""
    if moment._tzinfo is not None:
        args = (*args, moment._tzinfo)
    return (_folded, (moment.__class__, args)) if moment._fold else (moment.__class__, args)


def _folded(cls, args):
    """Return the second one of two moments that have the same numbers."""
    return cls(*args, fold=1)


def _clock_attributes(owner):
    """Return the attributes of a type whose instances have a time of day."""
    names = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")
    return [_computed(owner, name, _attrgetter("_" + name)) for name in names]


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    @_named_in_errors("")
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond, fold = [_c_int(p) for p in (hour, minute, second, microsecond, fold)]
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    def __reduce__(self):
        return _call_of(self, self._hour, self._minute, self._second, self._microsecond)

    hour, minute, second, microsecond, tzinfo, fold = _clock_attributes("datetime.time")

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = _parsed_time(time_string.removeprefix("T"))
        if found is None:
            raise ValueError(f"Invalid isoformat string: {time_string!r}")
        return cls(*found)

    def utcoffset(self):
        return _asked(self._tzinfo, "utcoffset", None)

    def tzname(self):
        return _asked_name(self._tzinfo, None)

    def dst(self):
        return _asked(self._tzinfo, "dst", None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold,
        )

    def isoformat(self, timespec="auto"):
        return _clock_text(self, timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        _must_be(str, format, "strftime", 1)
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _formatted(self, format, fields, self.utcoffset(), self.tzname(), self._microsecond)

    def __format__(self, fmt):
        _must_be(str, fmt, "__format__", 1)
        return self.strftime(fmt) if fmt else str(self)

    def __repr__(self):
        return f"{_shown_type(self)}({_shown_clock(self, [self._hour, self._minute])})"

    def _micros(self):
        offset = self.utcoffset()
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * _MILLION + self._microsecond
        return total - (offset._total() if offset is not None else 0)

    def _ordered(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._micros() - other._micros()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._micros() == other._micros()

    def __lt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._micros())


def _clock_text(obj, timespec):
    """Return the time of day of a time or datetime as text."""
    if timespec == "auto":
        timespec = "microseconds" if obj.microsecond else "seconds"
    texts = {
        "hours": f"{obj.hour:02}",
        "minutes": f"{obj.hour:02}:{obj.minute:02}",
        "seconds": f"{obj.hour:02}:{obj.minute:02}:{obj.second:02}",
        "milliseconds": f"{obj.hour:02}:{obj.minute:02}:{obj.second:02}.{obj.microsecond // 1000:03}",
        "microseconds": f"{obj.hour:02}:{obj.minute:02}:{obj.second:02}.{obj.microsecond:06}",
    }
    if timespec not in texts:
        raise ValueError("Unknown timespec value")
    return texts[timespec]


def _shown_clock(obj, numbers):
    """Return the arguments with which a time or datetime prints."""
    if obj.second or obj.microsecond:
        numbers.append(obj.second)
    if obj.microsecond:
        numbers.append(obj.microsecond)
    parts = [str(number) for number in numbers]
    if obj.tzinfo is not None:
        parts.append(f"tzinfo={obj.tzinfo!r}")
    if obj.fold:
        parts.append(f"fold={obj.fold}")
    return ", ".join(parts)


_date, _time_of_day = date, time


class datetime(date):
    """A day and a time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    @_named_in_errors("")
    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        year, month, day, hour, minute, second, microsecond, fold = [
            _c_int(part) for part in (year, month, day, hour, minute, second, microsecond, fold)
        ]
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour, minute, second, microsecond, tzinfo, fold = _clock_attributes("datetime.datetime")

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def _of_seconds(cls, timestamp, convert):
        if timestamp != timestamp:
            raise ValueError("Invalid value NaN (not a number)")
        whole, rest = divmod(timestamp if isinstance(timestamp, float) else _index(timestamp), 1)
        micros = round(rest * _MILLION)
        if micros == _MILLION:
            whole, micros = whole + 1, 0
        return cls(*convert(int(whole))[:6], micros)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if tz is None:
            return cls._of_seconds(timestamp, _time.localtime)
        return tz.fromutc(cls._of_seconds(timestamp, _time.gmtime).replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls._of_seconds(timestamp, _time.gmtime)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        _must_be(_date, date, "combine", 1)
        _must_be(_time_of_day, time, "combine", 2)
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo, fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        size = _date_size(date_string)
        day = _parsed_date(date_string[:size])
        clock = [0, 0, 0, 0, None] if len(date_string) == size else _parsed_time(date_string[size + 1 :])
        if day is None or clock is None:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        *parts, offset, name = _calendar.parsed(date_string, format)
        if offset is None:
            return cls(*parts)
        return cls(*parts, timezone(timedelta._of(offset), *(() if name is None else (name,))))

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return self.time().replace(tzinfo=self._tzinfo)

    def utcoffset(self):
        return _asked(self._tzinfo, "utcoffset", self)

    def tzname(self):
        return _asked_name(self._tzinfo, self)

    def dst(self):
        return _asked(self._tzinfo, "dst", self)

    def timestamp(self):
        if self._tzinfo is None:
            return _time.mktime((*self._key()[:6], 0, 0, -1)) + self._microsecond / _MILLION
        return (self - _EPOCH).total_seconds()

    def astimezone(self, tz=None):
        if tz is None:
            moment = _time.localtime(self.timestamp())
            tz = timezone(timedelta(seconds=moment.tm_gmtoff), moment.tm_zone)
        offset = self.utcoffset()
        if self._tzinfo is tz:
            return self
        if offset is None:
            return datetime.fromtimestamp(self.timestamp(), tz)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def timetuple(self):
        number = self.toordinal() - _days_before_year(self._year)
        dst = self.dst()
        flag = -1 if dst is None else int(bool(dst))
        return _time.struct_time((*self._key()[:6], self.weekday(), number, flag))

    def utctimetuple(self):
        offset = self.utcoffset()
        moved = self - offset if offset else self
        return _time.struct_time((*moved.timetuple()[:8], 0))

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
        fold=None,
    ):
        given = (year, month, day, hour, minute, second, microsecond)
        parts = [own if new is None else new for own, new in zip(self._key(), given)]
        return type(self)(
            *parts, self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold
        )

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {_kind_of(sep)}")
        return f"{date.isoformat(self)}{sep}{_clock_text(self, timespec)}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        text = f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2}"
        return f"{text} {_clock_text(self, 'seconds')} {self._year:04}"

    def strftime(self, format):
        _must_be(str, format, "strftime", 1)
        return _formatted(self, format, tuple(self.timetuple()), self.utcoffset(), self.tzname(), self._microsecond)

    def __repr__(self):
        return f"{_shown_type(self)}({_shown_clock(self, list(self._key()[:5]))})"

    def _key(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def _micros(self):
        seconds = self.toordinal() * _DAY_S + (self._hour * 60 + self._minute) * 60 + self._second
        return seconds * _MILLION + self._microsecond

    def _distance(self, other):
        """Return how many microseconds lie between this and `other`, None where one has an offset and one hasn't."""
        left, right = self.utcoffset(), other.utcoffset()
        if (left is None) != (right is None):
            return None
        distance = self._micros() - other._micros()
        return distance if left is None else distance - left._total() + right._total()

    def _ordered(self, other):
        distance = self._distance(other)
        if distance is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return distance

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._distance(other) == 0
        return False if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, datetime) else self._refuse(other)

    def __le__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, datetime) else self._refuse(other)

    def __gt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, datetime) else self._refuse(other)

    def __ge__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, datetime) else self._refuse(other)

    def _refuse(self, other):
        if isinstance(other, date):
            raise TypeError(f"can't compare datetime.datetime to {type(other).__module__}.{type(other).__qualname__}")
        return NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._key()) if offset is None else hash(self._micros() - offset._total())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        seconds, micros = divmod(self._micros() + other._total(), _MILLION)
        days, seconds = divmod(seconds, _DAY_S)
        if not 1 <= days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        minutes, second = divmod(seconds, 60)
        return type(self)(*_from_ordinal(days), minutes // 60, minutes % 60, second, micros, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        distance = self._distance(other)
        if distance is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(distance)

    def __reduce__(self):
        return _call_of(self, *self._key())


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

for _class in (date, datetime, time, timedelta, timezone, tzinfo, IsoCalendarDate):
    _show_as("datetime." + _class.__name__, _class, is_final=_class in (timezone, IsoCalendarDate))
del _class
