# datetime: what is refused.
from datetime import date, datetime, time, timedelta, timezone


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


d = date(2024, 2, 28)
dt = datetime(2021, 12, 31, 23, 59, 58, 123456)
east = timezone(timedelta(hours=5, minutes=30), "IST")
aware = datetime(2024, 1, 1, 12, tzinfo=east)
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
