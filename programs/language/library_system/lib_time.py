# time: dates as numbers and text, and clocks.
import time
from time import gmtime, strftime

t = time.gmtime(0)
print(t)
# expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
print(t.tm_year, t.tm_mon, t[2], t.tm_wday, t.tm_yday, len(t), t.tm_zone, t == gmtime(0), isinstance(t, tuple))
# expect: 1970 1 1 3 1 9 GMT True True
print(time.strftime("%Y-%m-%d %H:%M:%S %a %b %j", gmtime(1700000000)), strftime("%A, %B %d", gmtime(86400 * 45)))
# expect: 2023-11-14 22:13:20 Tue Nov 318 Sunday, February 15
print(time.asctime(gmtime(1e9)), time.mktime(time.localtime(1234567890)), len(time.ctime()))
# expect: Sun Sep  9 01:46:40 2001 1234567890.0 24
p = time.strptime("2024-02-29 13:45:10", "%Y-%m-%d %H:%M:%S")
print(p.tm_year, p.tm_mon, p.tm_mday, p.tm_hour, p.tm_yday, p.tm_wday)  # expect: 2024 2 29 13 60 3
print(
    time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0)).tm_hour, abs(time.mktime(time.localtime()) - time.time()) < 2
)  # expect: 3 True


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(time.strptime, "x", "%Y")  # expect: ValueError: time data 'x' does not match format '%Y'
attempt(time.strftime, "%Y", 5)  # expect: TypeError: Tuple or struct_time argument required
attempt(time.struct_time, (1, 2))
# expect: TypeError: time.struct_time() takes an at least 9-sequence (2-sequence given)
attempt(time.sleep, -1)  # expect: ValueError: sleep length must be non-negative
attempt(lambda: time.nonsense)  # expect: AttributeError: module 'time' has no attribute 'nonsense'
start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.01, time.monotonic() > 0, time.time() > 1.6e9, type(time.time_ns()).__name__)
# expect: True True True int
print(
    time.process_time() >= 0,
    time.get_clock_info("monotonic").monotonic,
    isinstance(time.timezone, int),
    len(time.tzname),
)  # expect: True True True 2
