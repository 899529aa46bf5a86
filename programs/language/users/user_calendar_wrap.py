# Date arithmetic by hand, a printed calendar, and text wrapped and justified around it
import sys
from functools import total_ordering
from itertools import chain, zip_longest

MONTHS = ("January February March April May June July August September October November December").split()
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def month_length(y, m):
    return 29 if m == 2 and is_leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]


@total_ordering
class Date:
    __slots__ = "year", "month", "day"
    __match_args__ = __slots__

    def __init__(self, year, month, day):
        if not 1 <= month <= 12:
            raise ValueError(f"month must be in 1..12, not {month}")
        if not (1 <= day <= (last := month_length(year, month))):
            raise ValueError(f"{MONTHS[month - 1]} {year} has {last} days, not {day}")
        for name, value in zip(self.__slots__, (year, month, day)):
            object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable")

    @classmethod
    def parse(cls, text):
        return cls(*(int(part) for part in text.split("-")))

    @classmethod
    def from_number(cls, n):
        """The inverse of number (Howard's algorithm)."""
        n += 306 - 1
        era, doe = divmod(n, 146097)
        yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
        doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
        mp = (5 * doy + 2) // 153
        day = doy - (153 * mp + 2) // 5 + 1
        month = mp + 3 if mp < 10 else mp - 9
        return cls(yoe + era * 400 + (month <= 2), month, day)

    @property
    def number(self):
        y = self.year - 1
        days = y * 365 + y // 4 - y // 100 + y // 400
        return days + sum(month_length(self.year, m) for m in range(1, self.month)) + self.day

    @property
    def weekday(self):
        return (self.number - 1) % 7

    def __add__(self, days):
        return Date.from_number(self.number + days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, Date):
            return self.number - other.number
        return self + -other

    def _key(self):
        return tuple(getattr(self, n) for n in self.__slots__)

    def __eq__(self, other):
        return isinstance(other, Date) and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Date):
            return NotImplemented
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return "Date(%d, %d, %d)" % self._key()

    def __format__(self, spec):
        codes = {
            "%Y": f"{self.year:04}",
            "%m": f"{self.month:02}",
            "%d": f"{self.day:02}",
            "%B": MONTHS[self.month - 1],
            "%a": DAYS[self.weekday],
            "%j": f"{self - Date(self.year, 1, 1) + 1:03}",
        }
        text = spec or "%Y-%m-%d"
        for code, value in codes.items():
            text = text.replace(code, value)
        return text

    __str__ = lambda self: format(self)


def easter(y):
    a, b, c = y % 19, *divmod(y, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return Date(y, month, day + 1)


def calendar(y, m):
    yield f"{MONTHS[m - 1]} {y}".center(20).rstrip()
    yield " ".join(d[:2] for d in DAYS)
    first = Date(y, m, 1).weekday
    cells = chain([""] * first, range(1, month_length(y, m) + 1))
    for week in zip_longest(*[iter(cells)] * 7, fillvalue=""):
        yield " ".join(f"{day:>2}" for day in week).rstrip()


def wrap(text, width, indent=""):
    line = indent
    for word in text.split():
        if len(line) + len(word) + (line != indent) > width and line != indent:
            yield line
            line = indent
        line += (" " if line != indent else "") + word
    if line.strip():
        yield line


def justify(lines, width):
    *body, last = lines
    for line in body:
        words = line.split()
        gaps = len(words) - 1
        if not gaps:
            yield line
            continue
        each, extra = divmod(width - sum(map(len, words)), gaps)
        yield "".join(w + " " * (each + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]
    yield last


TEXT = """A calendar is a system of organizing days. This is done by giving names to periods of time,
typically days, weeks, months and years. Incomprehensibilities occasionally happen."""
for left, right in zip_longest(calendar(2024, 2), justify(wrap(TEXT, 30), 30), fillvalue=""):
    print(f"{left:<22}| {right}")
# expect:    February 2024      | A  calendar  is  a  system  of
# expect: Mo Tu We Th Fr Sa Su  | organizing  days. This is done
# expect:           1  2  3  4  | by  giving names to periods of
# expect:  5  6  7  8  9 10 11  | time,  typically  days, weeks,
# expect: 12 13 14 15 16 17 18  | months        and       years.
# expect: 19 20 21 22 23 24 25  | Incomprehensibilities
# expect: 26 27 28 29           | occasionally happen.
print(*wrap("hanging indents are nice, too", 14, indent="  > "), sep="\n")
# expect:   > hanging
# expect:   > indents
# expect:   > are nice,
# expect:   > too

d = Date.parse("2024-02-28")
print(d + 1, d + 2, 366 + d, d - 59, d - Date(2000, 1, 1), DAYS[d.weekday], f"{d:%a %d %B %Y (day %j)}", repr(d))
# expect: 2024-02-29 2024-03-01 2025-02-28 2023-12-31 8824 Wed Wed 28 February 2024 (day 059) Date(2024, 2, 28)
print(
    [str(easter(y)) for y in range(2022, 2027)],
    max(Date(2024, 1, 31), d, Date(1999, 12, 31)),
    d <= d,
    d > Date(2024, 2, 1),
)  # expect: ['2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05'] 2024-02-28 True True
print(Date(1970, 1, 1).number, Date.from_number(1), Date.from_number(738000), {d: "x"}[Date(2024, 2, 28)])
# expect: 719163 0001-01-01 2021-07-29 x
assert all(Date.from_number(n).number == n for n in range(693590, 740000, 37)), "round trip"
print(sum(Date(y, m, 13).weekday == 4 for y in range(2001, 2101) for m in range(1, 13)), "Fridays the 13th")
# expect: 172 Fridays the 13th
for bad in (
    lambda: Date(2023, 2, 29),
    lambda: Date(2023, 13, 1),
    lambda: Date.parse("2023-x-1"),
    lambda: d < "2024",
    lambda: setattr(d, "day", 1),
    lambda: Date.parse("2023-1"),
    lambda: delattr(d, "nothing"),
):
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}", file=sys.stdout)
# expect: ValueError: February 2023 has 28 days, not 29
# expect: ValueError: month must be in 1..12, not 13
# expect: ValueError: invalid literal for int() with base 10: 'x'
# expect: TypeError: '<' not supported between instances of 'Date' and 'str'
# expect: AttributeError: Date is immutable
# expect: TypeError: Date.__init__() missing 1 required positional argument: 'day'
# expect: AttributeError: 'Date' object has no attribute 'nothing'
