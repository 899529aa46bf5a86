# time: all names come by a star import; struct_time is a tuple with names, hidden fields and a copy.
import copy
import inspect
import itertools
import time as clock
from time import *


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(strftime("%Y-%m-%d", gmtime(0)), asctime(gmtime(60)), struct_time is clock.struct_time)
# expect: 1970-01-01 Thu Jan  1 00:01:00 1970 True
print({"localtime", "mktime", "timezone", "tzname", "CLOCK_MONOTONIC", "clock_gettime"} <= set(vars(clock)))
# expect: True
print(clock, itertools, hasattr(clock, "__file__"), strptime)
# expect: <module 'time' (built-in)> <module 'itertools' (built-in)> False <built-in function strptime>
attempt(inspect.getfile, clock)  # expect: TypeError: <module 'time' (built-in)> is a built-in module
moment = gmtime(86400.5)
print(moment.tm_zone, moment.tm_gmtoff, moment[:3], len(moment), moment == (1970, 1, 2, 0, 0, 0, 4, 2, 0))
# expect: GMT 0 (1970, 1, 2) 9 True
print(copy.copy(moment), copy.deepcopy(moment).tm_zone)
# expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=2, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=2, tm_isdst=0) GMT
print(moment.__reduce__())
# expect: (<class 'time.struct_time'>, ((1970, 1, 2, 0, 0, 0, 4, 2, 0), {'tm_zone': 'GMT', 'tm_gmtoff': 0}))
print(struct_time.n_fields, struct_time.n_sequence_fields, struct_time.__match_args__[:2], struct_time.__mro__)
# expect: 11 9 ('tm_year', 'tm_mon') (<class 'time.struct_time'>, <class 'tuple'>, <class 'object'>)
print(struct_time(range(11)).tm_gmtoff, struct_time(range(9), {"tm_zone": "Z"}).tm_zone, struct_time(range(9)).tm_zone)
# expect: 10 Z None
attempt(struct_time, range(8))  # expect: TypeError: time.struct_time() takes an at least 9-sequence (8-sequence given)
attempt(struct_time, range(12))
# expect: TypeError: time.struct_time() takes an at most 11-sequence (12-sequence given)
attempt(struct_time, 1)  # expect: TypeError: constructor requires a sequence
attempt(struct_time)  # expect: TypeError: structseq() missing required argument 'sequence' (pos 1)
attempt(struct_time, range(9), 2)  # expect: TypeError: time.struct_time() takes a dict as second arg, if any
attempt(setattr, moment, "tm_year", 1)  # expect: AttributeError: readonly attribute
attempt(setattr, moment, "other", 1)  # expect: AttributeError: 'time.struct_time' object has no attribute 'other'
attempt(asctime, (1, 2))  # expect: TypeError: asctime(): illegal time tuple argument
attempt(mktime, None)  # expect: TypeError: Tuple or struct_time argument required
attempt(strftime, 1)  # expect: TypeError: strftime() argument 1 must be str, not int
attempt(ctime, "now")  # expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(get_clock_info, "sun")  # expect: ValueError: unknown clock
print(strptime("5 Mar 2001", "%d %b %Y")[:3], get_clock_info("monotonic").adjustable)  # expect: (2001, 3, 5) False


class Keeps:
    gmtime = clock.gmtime


print(Keeps().gmtime(0).tm_year)  # expect: 1970
