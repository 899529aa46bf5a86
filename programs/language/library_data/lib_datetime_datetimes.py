# datetime: dates with times.
from datetime import UTC, date, datetime, time, timedelta

d = date(2024, 2, 28)
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
