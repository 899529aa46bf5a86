# datetime: times of day.
from datetime import time

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
