"""Calendars as text, and what one asks of a calendar."""

import datetime
from itertools import repeat

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays",
           "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name",
           "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar", "MONDAY", "TUESDAY", "WEDNESDAY",
           "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "weekheader"]

error = ValueError
January = 1
February = 2
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
day_name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
day_abbr = tuple([name[:3] for name in day_name])
month_name = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December")
month_abbr = tuple([name[:3] for name in month_name])
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class IllegalMonthError(ValueError):
    """There is no such month."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """There is no such day of the week."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


def isleap(year):
    """Return whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Return how many leap years there are from y1 up to but without y2."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """Return the day of the week, 0 for Monday."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return datetime.date(year, month, day).weekday()


def monthrange(year, month):
    """Return the weekday on which a month begins and how many days it has."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), mdays[month] + (month == 2 and isleap(year))


def _month_after(year, month):
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _month_before(year, month):
    return (year - 1, 12) if month == 1 else (year, month - 1)


class Calendar:
    """Days by weeks and months, for weeks that begin on `firstweekday`."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """Yield the numbers of the days of one week."""
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdays(self, year, month):
        """Yield the days of the month in whole weeks, 0 for those outside of it."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from repeat(0, before)
        yield from range(1, count + 1)
        yield from repeat(0, (self.firstweekday - first - count) % 7)

    def itermonthdays2(self, year, month):
        """Yield (day, weekday)."""
        for i, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, i % 7

    def itermonthdays3(self, year, month):
        """Yield (year, month, day), also for the days outside of the month."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - count) % 7
        y, m = _month_before(year, month)
        last = monthrange(y, m)[1]
        for day in range(last - before + 1, last + 1):
            yield y, m, day
        for day in range(1, count + 1):
            yield year, month, day
        y, m = _month_after(year, month)
        for day in range(1, after + 1):
            yield y, m, day

    def itermonthdays4(self, year, month):
        """Yield (year, month, day, weekday)."""
        for i, parts in enumerate(self.itermonthdays3(year, month)):
            yield *parts, (self.firstweekday + i) % 7

    def itermonthdates(self, year, month):
        """Yield dates."""
        for parts in self.itermonthdays3(year, month):
            yield datetime.date(*parts)

    def _weeks(self, days):
        days = list(days)
        return [days[i : i + 7] for i in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        return self._weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        return self._weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        return self._weeks(self.itermonthdays(year, month))

    def yeardayscalendar(self, year, width=3):
        months = [self.monthdayscalendar(year, month) for month in range(1, 13)]
        return [months[i : i + width] for i in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        months = [self.monthdatescalendar(year, month) for month in range(1, 13)]
        return [months[i : i + width] for i in range(0, 12, width)]


class TextCalendar(Calendar):
    """A calendar as plain text."""

    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else f"{day:2}").center(width)

    def formatweek(self, theweek, width):
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def formatweekday(self, day, width):
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):  # noqa: E741  (as in CPython)
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):  # noqa: E741
        """Return a month as text: days `w` wide, weeks `l` lines high."""
        w, l = max(2, w), max(1, l)  # noqa: E741
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join([line.rstrip() + "\n" * l for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):  # noqa: E741
        """Return a year as text, `m` months beside each other with `c` blanks between."""
        w, l, c = max(2, w), max(1, l), max(2, c)  # noqa: E741
        width = (w + 1) * 7 - 1
        out = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), "\n" * l]
        header = self.formatweekheader(w)
        for start in range(1, 13, m):
            months = range(start, min(start + m, 13))
            names = [self.formatmonthname(theyear, month, width, False) for month in months]
            weeks = [self.monthdays2calendar(theyear, month) for month in months]
            out += ["\n" * l, _row(names, width, c).rstrip(), "\n" * l]
            out += [_row([header] * len(names), width, c).rstrip(), "\n" * l]
            for j in range(max(map(len, weeks))):
                cells = [self.formatweek(each[j], w) if j < len(each) else "" for each in weeks]
                out += [_row(cells, width, c).rstrip(), "\n" * l]
        return "".join(out)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):  # noqa: E741
        print(self.formatyear(theyear, w, l, c, m), end="")


def _row(cells, width, spacing):
    return (" " * spacing).join([cell.center(width) for cell in cells])


_text = TextCalendar()
firstweekday = _text.getfirstweekday
monthcalendar = _text.monthdayscalendar
prweek = _text.prweek
week = _text.formatweek
weekheader = _text.formatweekheader
prmonth = _text.prmonth
month = _text.formatmonth
calendar = _text.formatyear
prcal = _text.pryear


def setfirstweekday(firstweekday):
    """Have weeks begin on another day."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _text.firstweekday = firstweekday


def timegm(tuple):
    """Return the seconds since 1970 of a time in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - datetime.date(1970, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
