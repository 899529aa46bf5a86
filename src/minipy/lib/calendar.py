"""Calendars as text, and what one asks of a calendar."""

import datetime
import sys
from itertools import repeat

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays",
           "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name",
           "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar",
           "LocaleTextCalendar", "LocaleHTMLCalendar", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY",
           "SATURDAY", "SUNDAY", "weekheader"]

error = ValueError
January = 1
February = 2
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


class _Names:
    """The names of days or months, which come out in lists where a slice is asked for."""

    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]

    def __len__(self):
        return len(self._names)


class _localized_day(_Names):
    pass


class _localized_month(_Names):
    pass


day_name = _localized_day(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
day_abbr = _localized_day([name[:3] for name in day_name])
month_name = _localized_month(["", "January", "February", "March", "April", "May", "June", "July", "August",
                               "September", "October", "November", "December"])  # fmt: skip
month_abbr = _localized_month([name[:3] for name in month_name])
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

    def _months(self, weeks_of, year, width):
        months = [weeks_of(year, month) for month in range(1, 13)]
        return [months[i : i + width] for i in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        return self._months(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        return self._months(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        return self._months(self.monthdayscalendar, year, width)


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
        lines = [repr(theyear).center(width * m + c * (m - 1))]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            names = [self.formatmonthname(theyear, month, width, False) for month in months]
            lines += ["", formatstring(names, width, c), formatstring([header] * len(names), width, c)]
            for j in range(max(map(len, row))):
                weeks = [self.formatweek(weeks[j], w) if j < len(weeks) else "" for weeks in row]
                lines.append(formatstring(weeks, width, c))
        return "".join([line.rstrip() + "\n" * l for line in lines])

    def pryear(self, theyear, w=0, l=0, c=6, m=3):  # noqa: E741
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """A calendar as HTML."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"  # of the days before and after the month
    cssclass_month_head = cssclass_month = "month"
    cssclass_year_head = cssclass_year = "year"

    def formatday(self, day, weekday):
        """Return a day as a cell of a table."""
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day:d}</td>'

    def formatweek(self, theweek):
        """Return a week as a row of a table."""
        return f"<tr>{''.join([self.formatday(day, weekday) for day, weekday in theweek])}</tr>"

    def formatweekday(self, day):
        """Return the name of a day as a heading."""
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """Return the names of all days as a row."""
        return f"<tr>{''.join([self.formatweekday(day) for day in self.iterweekdays()])}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """Return the name of a month as a row."""
        name = f"{month_name[themonth]} {theyear}" if withyear else month_name[themonth]
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """Return a month as a table."""
        lines = [
            f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">',
            self.formatmonthname(theyear, themonth, withyear=withyear),
            self.formatweekheader(),
            *[self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)],
            "</table>\n",
        ]
        return "\n".join(lines)

    def formatyear(self, theyear, width=3):
        """Return a year as a table of tables, `width` months beside each other."""
        width = max(width, 1)
        parts = [
            f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">\n',
            f'<tr><th colspan="{width:d}" class="{self.cssclass_year_head}">{theyear}</th></tr>',
        ]
        for first in range(January, January + 12, width):
            months = range(first, min(first + width, 13))
            cells = [f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>" for month in months]
            parts.append(f"<tr>{''.join(cells)}</tr>")
        return "".join(parts) + "</table>"

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """Return a year as a page of HTML, encoded."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        link = "" if css is None else f'<link rel="stylesheet" type="text/css" href="{css}" />\n'
        page = (
            f'<?xml version="1.0" encoding="{encoding}"?>\n'
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
            "<html>\n<head>\n"
            f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n'
            f"{link}<title>Calendar for {theyear:d}</title>\n</head>\n<body>\n"
            f"{self.formatyear(theyear, width)}</body>\n</html>\n"
        )
        return page.encode(encoding, "xmlcharrefreplace")


class LocaleTextCalendar(TextCalendar):
    """A calendar with the names of a locale: here all locales have those of "C"."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = "C" if locale is None else locale


class LocaleHTMLCalendar(HTMLCalendar):
    """The same as HTML."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = "C" if locale is None else locale


c = TextCalendar()
firstweekday = c.getfirstweekday
monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear

_colwidth = 7 * 3 - 1
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Print texts in columns."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Return texts in columns, each centred."""
    return (" " * spacing).join([col.center(colwidth) for col in cols])


def setfirstweekday(firstweekday):
    """Have weeks begin on another day."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """Return the seconds since 1970 of a time in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


_OPTIONS = {"-w": "w", "--width": "w", "-l": "l", "--lines": "l", "-s": "c", "--spacing": "c", "-m": "m", "--months": "m"}


def main(args):
    """`-m calendar [options] [year [month]]`: print a calendar."""
    import sys

    widths, numbers, rest = {"w": 2, "l": 1, "c": 6, "m": 3}, [], list(args[1:])
    while rest:
        word = rest.pop(0)
        try:
            if word in _OPTIONS:
                widths[_OPTIONS[word]] = int(rest.pop(0))
            else:
                numbers.append(int(word))
        except (ValueError, IndexError):
            print(f"usage: {args[0]} [-w WIDTH] [-l LINES] [-s SPACING] [-m MONTHS] [year] [month]", file=sys.stderr)
            raise SystemExit(2) from None
    if len(numbers) > 1:
        sys.stdout.write(TextCalendar().formatmonth(numbers[0], numbers[1], w=widths["w"], l=widths["l"]))
    else:
        sys.stdout.write(TextCalendar().formatyear(numbers[0] if numbers else datetime.date.today().year, **widths))


if __name__ == "__main__":
    import sys

    main(sys.argv)
