# datetime: timezone and tzinfo.
from datetime import UTC, datetime, timedelta, timezone, tzinfo

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
