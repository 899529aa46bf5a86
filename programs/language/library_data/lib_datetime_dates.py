# datetime: dates.
from datetime import date, timedelta

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
