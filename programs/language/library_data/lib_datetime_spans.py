# datetime: timedelta.
from datetime import timedelta

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
