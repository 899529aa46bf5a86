# datetime: formats read in any order, week dates, reprs of subclasses, spans that are no numbers.
import copy
from datetime import date, datetime, time, timedelta, timezone


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text, layout in (
    ("2020-01-02 03:04:05.123 x", "%Y-%m-%d %H:%M:%S.%f x"), (".5 2020", ".%f %Y"), ("2020 +0130 5", "%Y %z %d"),
    ("2020 +01:30:15.5", "%Y %z"), ("2020Z", "%Y%z"), ("x", "%f"), ("1234567", "%f"), ("-0530|Mon", "%z|%a"),
    ("3 2020 1", "%u %G %V"), ("2020-02-30", "%Y-%m-%d"), ("2020x", "%Y"), ("2020", "%Q"), ("+01", "%z"),
):
    print(text, layout, attempt(lambda: datetime.strptime(text, layout)))
# expect: 2020-01-02 03:04:05.123 x %Y-%m-%d %H:%M:%S.%f x 2020-01-02 03:04:05.123000
# expect: .5 2020 .%f %Y 2020-01-01 00:00:00.500000
# expect: 2020 +0130 5 %Y %z %d 2020-01-05 00:00:00+01:30
# expect: 2020 +01:30:15.5 %Y %z 2020-01-01 00:00:00+01:30:15.500000
# expect: 2020Z %Y%z 2020-01-01 00:00:00+00:00
# expect: x %f ValueError: time data 'x' does not match format '%f'
# expect: 1234567 %f ValueError: unconverted data remains: 7
# expect: -0530|Mon %z|%a 1900-01-01 00:00:00-05:30
# expect: 3 2020 1 %u %G %V 2020-01-01 00:00:00
# expect: 2020-02-30 %Y-%m-%d ValueError: day is out of range for month
# expect: 2020x %Y ValueError: unconverted data remains: x
# expect: 2020 %Q ValueError: 'Q' is a bad directive in format '%Q'
# expect: +01 %z ValueError: time data '+01' does not match format '%z'
for text in "2020-W01-3 2020W013 2020-W01 2020W01 2020-W53-7 2021-W53-1 2020-W01-0 2020-W1-1 2020W01-3".split():
    print(text, attempt(lambda: date.fromisoformat(text)))
# expect: 2020-W01-3 2020-01-01
# expect: 2020W013 2020-01-01
# expect: 2020-W01 2019-12-30
# expect: 2020W01 2019-12-30
# expect: 2020-W53-7 2021-01-03
# expect: 2021-W53-1 ValueError: Invalid isoformat string: '2021-W53-1'
# expect: 2020-W01-0 ValueError: Invalid isoformat string: '2020-W01-0'
# expect: 2020-W1-1 ValueError: Invalid isoformat string: '2020-W1-1'
# expect: 2020W01-3 ValueError: Invalid isoformat string: '2020W01-3'
for text in "2020-W01-3T04:05 2020W013T0405 2020-W01T04 2020W0104:05 20200102T030405Z 2020-01-02x03:04".split():
    print(text, attempt(lambda: datetime.fromisoformat(text)))
# expect: 2020-W01-3T04:05 2020-01-01 04:05:00
# expect: 2020W013T0405 2020-01-01 04:05:00
# expect: 2020-W01T04 2019-12-30 04:00:00
# expect: 2020W0104:05 ValueError: Invalid isoformat string: '2020W0104:05'
# expect: 20200102T030405Z 2020-01-02 03:04:05+00:00
# expect: 2020-01-02x03:04 2020-01-02 03:04:00


class Day(date):
    pass


class Moment(datetime):
    pass


class Clock(time):
    pass


class Span(timedelta):
    pass


print(repr(Day(2020, 1, 1)), repr(Moment(2020, 1, 1, 3)), repr(Clock(1, 2)), repr(Span(1)), repr(date(2020, 1, 1)))
# expect: Day(2020, 1, 1) Moment(2020, 1, 1, 3, 0) Clock(1, 2) Span(days=1) datetime.date(2020, 1, 1)
print(repr(timezone(timedelta(0))), repr(timezone(timedelta(hours=1), "x")), copy.deepcopy(timezone.utc))
# expect: datetime.timezone.utc datetime.timezone(datetime.timedelta(seconds=3600), 'x') UTC
nan, inf = float("nan"), float("inf")
for action in (
    lambda: timedelta(days=nan), lambda: timedelta(seconds=inf), lambda: timedelta(1) * nan, lambda: timedelta(1) / inf,
    lambda: timedelta(days=10**9), lambda: timedelta(days=10**10), lambda: timedelta("a"),
    lambda: date.fromisocalendar(2021, 53, 1), lambda: date.fromisocalendar(2020, 53, 7),
):
    print(attempt(action))
# expect: ValueError: cannot convert float NaN to integer
# expect: OverflowError: cannot convert float infinity to integer
# expect: ValueError: cannot convert NaN to integer ratio
# expect: OverflowError: cannot convert Infinity to integer ratio
# expect: OverflowError: days=1000000000; must have magnitude <= 999999999
# expect: OverflowError: Python int too large to convert to C int
# expect: TypeError: unsupported type for timedelta days component: str
# expect: ValueError: Invalid week: 53
# expect: 2021-01-03
