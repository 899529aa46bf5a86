# What the functions of datetime and time say of wrong arguments.

import datetime
import time

day, moment, clock = datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3), datetime.time(1)
CALLS = (
    lambda: datetime.date(2020),
    lambda: datetime.date("2020"),
    lambda: datetime.datetime(2020, 1, 1, foo=1),
    lambda: datetime.timedelta(foo=1),
    lambda: datetime.time(2**40),
    lambda: datetime.timezone(None),
    lambda: datetime.datetime.combine(5, clock),
    lambda: moment.strftime(),
    lambda: moment.isoformat("ab"),
    lambda: datetime.datetime.fromtimestamp("1"),
    lambda: datetime.datetime.fromtimestamp(float("nan")),
    lambda: setattr(moment, "year", 1),
    lambda: datetime.tzinfo().utcoffset(moment),
    lambda: time.gmtime(1, 2),
    lambda: time.strftime(None),
)
for call in CALLS:
    try:
        print(call())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: function missing required argument 'month' (pos 2)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: 'foo' is an invalid keyword argument for this function
# expect: TypeError: 'foo' is an invalid keyword argument for __new__()
# expect: OverflowError: signed integer is greater than maximum
# expect: TypeError: timezone() argument 1 must be datetime.timedelta, not None
# expect: TypeError: combine() argument 1 must be datetime.date, not int
# expect: TypeError: strftime() missing required argument 'format' (pos 1)
# expect: TypeError: isoformat() argument 1 must be a unicode character, not str
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: Invalid value NaN (not a number)
# expect: AttributeError: attribute 'year' of 'datetime.date' objects is not writable
# expect: NotImplementedError: a tzinfo subclass must implement utcoffset()
# expect: TypeError: gmtime() takes at most 1 argument (2 given)
# expect: TypeError: strftime() argument 1 must be str, not None
