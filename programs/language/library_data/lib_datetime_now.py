# datetime: today and now; sorting.
from datetime import UTC, date, datetime

print(
    datetime.now() >= datetime(2020, 1, 1),
    date.today() == datetime.now().date(),
    type(datetime.now(UTC).tzinfo).__name__,
)  # expect: True True timezone
print(sorted([date(2020, 5, 1), date(2019, 1, 1)]), max(datetime(2020, 1, 1), datetime(2021, 1, 1)).year)
# expect: [datetime.date(2019, 1, 1), datetime.date(2020, 5, 1)] 2021
