# sys.stderr may be sys.stdout: what nobody caught is told there, as is what a finalizer raises.
import sys


class Named:
    def __call__(self):
        raise ValueError("in the finalizer")

    def __repr__(self):
        return "<finalizer>"


class Closing:
    __del__ = Named()


sys.stderr = sys.stdout
Closing()
1 / 0
# expect: Exception ignored in: <finalizer>
# expect: Traceback (most recent call last):
# outcomes: *File "*stderr_is_stdout.py", line 7, in __call__
# expect:     raise ValueError("in the finalizer")
# expect: ValueError: in the finalizer
# expect: Traceback (most recent call last):
# outcomes: *File "*stderr_is_stdout.py", line 19, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect exit: 1
