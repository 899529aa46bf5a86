# Results of subclasses from __index__ and its kin, __trunc__ and the truth of NotImplemented are deprecated.
import warnings


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Real(Number):
    def __float__(self):
        return Special(2.5)


class Special(float):
    pass


class Whole(Number):
    def __int__(self):
        return self.value


class Truncated:
    def __trunc__(self):
        return 7


print([10, 20][Number(True)])  # expect: 20
# expect stderr: *deprecated_results.py:32: DeprecationWarning: __index__ returned non-int (type bool).  The ability to*
# expect stderr: print([10, 20][Number(True)])  # expect: 20


def message(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(*args)
    print(result, [str(warning.message)[:57] for warning in caught])


message(float, Real(1))  # expect: 2.5 ['Real.__float__ returned non-float (type Special).  The ab']
message(int, Whole(True))  # expect: 1 ['__int__ returned non-int (type bool).  The ability to ret']
message(int, Truncated())  # expect: 7 ['The delegation of int() to __trunc__ is deprecated.']
message(bool, NotImplemented)  # expect: True ['NotImplemented should not be used in a boolean context']
message(range, Number(3))  # expect: range(0, 3) []
warnings.simplefilter("error")
try:
    hex(Number(False))
except DeprecationWarning as warning:
    print(str(warning)[-61:])  # expect: deprecated, and may be removed in a future version of Python.
