# datetime: days, times, spans, zones.
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


d = date(2024, 2, 28)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.toordinal(), d.isocalendar())
# expect: 2024-02-28 datetime.date(2024, 2, 28) 2024 2 28 2 3 738944 datetime.IsoCalendarDate(year=2024, week=9, weekday=3)
print(
    d + timedelta(days=2), d - timedelta(weeks=1), date(2024, 3, 1) - d, d.replace(year=2023), d < date(2025, 1, 1)
)  # expect: 2024-03-01 2024-02-21 2 days, 0:00:00 2023-02-28 True
print(d.isoformat(), d.strftime("%d/%m/%y %A"), f"{d:%Y}", f"{d}", d.ctime(), date.fromisoformat("2020-01-05"))
# expect: 2024-02-28 28/02/24 Wednesday 2024 2024-02-28 Wed Feb 28 00:00:00 2024 2020-01-05
print(date.fromordinal(1), date.fromordinal(730120), date.min, date.max, date.fromisocalendar(2020, 53, 7))
# expect: 0001-01-01 2000-01-01 0001-01-01 9999-12-31 2021-01-03
print([date(y, 1, 1).isocalendar()[:2] for y in range(2015, 2025)])
# expect: [(2015, 1), (2015, 53), (2016, 52), (2018, 1), (2019, 1), (2020, 1), (2020, 53), (2021, 52), (2022, 52), (2024, 1)]
print(
    d == date(2024, 2, 28), d != 5, hash(d) == hash(date(2024, 2, 28)), {d: 1}[date(2024, 2, 28)], d.timetuple()[:8]
)  # expect: True True True 1 (2024, 2, 28, 0, 0, 0, 2, 59)
dt = datetime(2021, 12, 31, 23, 59, 58, 123456)
print(dt, repr(dt), dt.date(), dt.time(), dt + timedelta(seconds=2), dt.replace(microsecond=0))
# expect: 2021-12-31 23:59:58.123456 datetime.datetime(2021, 12, 31, 23, 59, 58, 123456) 2021-12-31 23:59:58.123456 2022-01-01 00:00:00.123456 2021-12-31 23:59:58
print(dt.isoformat(), dt.isoformat(" ", "minutes"), dt.strftime("%Y-%m-%d %H:%M:%S.%f %j %p"), dt.ctime())
# expect: 2021-12-31T23:59:58.123456 2021-12-31 23:59 2021-12-31 23:59:58.123456 365 PM Fri Dec 31 23:59:58 2021
print(
    datetime.strptime("2020-02-29 10:11:12", "%Y-%m-%d %H:%M:%S"),
    datetime.strptime("1/2/03 4:05.25", "%d/%m/%y %H:%M.%f"),
)  # expect: 2020-02-29 10:11:12 2003-02-01 04:05:00.250000
print(datetime.fromisoformat("2020-01-02T03:04:05.678+02:00"), datetime.fromisoformat("2020-01-02"))
# expect: 2020-01-02 03:04:05.678000+02:00 2020-01-02 00:00:00
print(
    datetime(2020, 1, 1) - datetime(2019, 12, 31, 12),
    datetime(2020, 1, 1) > datetime(2019, 1, 1),
    dt == dt.replace(),
)  # expect: 12:00:00 True True
print(
    datetime.combine(d, time(1, 2)), datetime(2000, 1, 1), repr(datetime(2000, 1, 1, 5)), datetime.min, datetime.max
)
# expect: 2024-02-28 01:02:00 2000-01-01 00:00:00 datetime.datetime(2000, 1, 1, 5, 0) 0001-01-01 00:00:00 9999-12-31 23:59:59.999999
print(
    datetime(2001, 9, 9, 1, 46, 40, tzinfo=UTC).timestamp(),
    datetime.fromtimestamp(1e9, UTC),
    datetime.utcfromtimestamp(0.5),
)  # expect: 1000000000.0 2001-09-09 01:46:40+00:00 1970-01-01 00:00:00.500000
t = time(12, 30, 15)
print(
    t,
    repr(t),
    t.isoformat("hours"),
    t.replace(hour=1),
    time(1) < time(2),
    time.fromisoformat("04:23:01"),
    time(0),
    repr(time(5, 6, 7, 8)),
)  # expect: 12:30:15 datetime.time(12, 30, 15) 12 01:30:15 True 04:23:01 00:00:00 datetime.time(5, 6, 7, 8)
span = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5)
print(span, repr(span), span.days, span.seconds, span.microseconds, span.total_seconds(), -span, abs(-span))
# expect: 1 day, 2:03:04.005000 datetime.timedelta(days=1, seconds=7384, microseconds=5000) 1 7384 5000 93784.005 -2 days, 21:56:55.995000 1 day, 2:03:04.005000
print(
    span * 2,
    span / 2,
    span // 2,
    span / timedelta(hours=1),
    span // timedelta(hours=1),
    span % timedelta(hours=1),
    span * 0.5,
)  # expect: 2 days, 4:06:08.010000 13:01:32.002500 13:01:32.002500 26.0511125 26 0:03:04.005000 13:01:32.002500
print(
    timedelta(0),
    repr(timedelta()),
    bool(timedelta()),
    timedelta(-1),
    timedelta(days=1.5),
    timedelta(microseconds=0.6),
)  # expect: 0:00:00 datetime.timedelta(0) False -1 day, 0:00:00 1 day, 12:00:00 0:00:00.000001
print(
    divmod(timedelta(hours=5), timedelta(hours=2)),
    sum([timedelta(1), timedelta(2)], timedelta()),
    timedelta.max,
    timedelta(weeks=2),
)  # expect: (2, datetime.timedelta(seconds=3600)) 3 days, 0:00:00 999999999 days, 23:59:59.999999 14 days, 0:00:00
print(
    timedelta(hours=25) == timedelta(days=1, hours=1),
    timedelta(1) < timedelta(2),
    hash(timedelta(1)) == hash(timedelta(hours=24)),
)  # expect: True True True
east = timezone(timedelta(hours=5, minutes=30), "IST")
aware = datetime(2024, 1, 1, 12, tzinfo=east)
print(
    aware,
    repr(aware),
    aware.utcoffset(),
    aware.tzname(),
    aware.astimezone(UTC),
    aware.astimezone(timezone(timedelta(hours=-8))),
)
# expect: 2024-01-01 12:00:00+05:30 datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800), 'IST')) 5:30:00 IST 2024-01-01 06:30:00+00:00 2023-12-31 22:30:00-08:00
print(
    aware == datetime(2024, 1, 1, 6, 30, tzinfo=UTC),
    aware.strftime("%z %Z"),
    UTC,
    repr(UTC),
    timezone(timedelta(hours=-3)),
    east,
)  # expect: True +0530 IST UTC datetime.timezone.utc UTC-03:00 IST
print(
    aware - datetime(2024, 1, 1, tzinfo=UTC),
    aware > datetime(2024, 1, 1, tzinfo=UTC),
    datetime.strptime("2024 +0100", "%Y %z"),
)  # expect: 6:30:00 True 2024-01-01 00:00:00+01:00


class Zone(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "ZONE"


z = datetime(2024, 6, 1, 12, tzinfo=Zone())
print(z, z.tzname(), z.astimezone(UTC), datetime(2024, 6, 1, tzinfo=UTC).astimezone(Zone()))
# expect: 2024-06-01 12:00:00+01:00 ZONE 2024-06-01 11:00:00+00:00 2024-06-01 01:00:00+01:00
attempt(date, 2023, 2, 29)  # expect: ValueError: day is out of range for month
attempt(date, 0, 1, 1)  # expect: ValueError: year 0 is out of range
attempt(date, 2023, 13, 1)  # expect: ValueError: month must be in 1..12
attempt(time, 24)  # expect: ValueError: hour must be in 0..23
attempt(datetime, 2023, 1, 1, 0, 60)  # expect: ValueError: minute must be in 0..59
attempt(date, 2023, 1, 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
attempt(lambda: date.max + timedelta(1))  # expect: OverflowError: date value out of range
attempt(lambda: dt < aware)  # expect: TypeError: can't compare offset-naive and offset-aware datetimes
attempt(lambda: dt - aware)  # expect: TypeError: can't subtract offset-naive and offset-aware datetimes
attempt(lambda: dt < d)  # expect: TypeError: can't compare datetime.datetime to datetime.date
attempt(lambda: dt == aware)  # expect: False
attempt(date.fromisoformat, "2020-1-1")  # expect: ValueError: Invalid isoformat string: '2020-1-1'
attempt(datetime.strptime, "x", "%Y")  # expect: ValueError: time data 'x' does not match format '%Y'
attempt(timedelta, "x")  # expect: TypeError: unsupported type for timedelta days component: str
attempt(timedelta, days=10**9)  # expect: OverflowError: days=1000000000; must have magnitude <= 999999999
attempt(timezone, timedelta(hours=24))
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
attempt(timezone, 5)  # expect: TypeError: timezone() argument 1 must be datetime.timedelta, not int
print(
    datetime.now() >= datetime(2020, 1, 1),
    date.today() == datetime.now().date(),
    type(datetime.now(UTC).tzinfo).__name__,
)  # expect: True True timezone
print(sorted([date(2020, 5, 1), date(2019, 1, 1)]), max(datetime(2020, 1, 1), datetime(2021, 1, 1)).year)
# expect: [datetime.date(2019, 1, 1), datetime.date(2020, 5, 1)] 2021
