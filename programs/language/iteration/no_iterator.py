# What asks for an iterable says so itself, also where `__iter__` is there and raises TypeError.
class Refusing:
    def __iter__(self):
        raise TypeError("refused")


class Broken:
    def __iter__(self):
        return 5


def assign(items, where=slice(None)):
    [1, 2][where] = items


def attempt(function, *args):
    try:
        print(function(*args))
    except TypeError as error:
        print(error)


for cls in (Refusing, Broken):
    attempt(lambda: 1 in cls())
    attempt("".join, cls())
    attempt(b"".join, cls())
    attempt(bytes, cls())
    attempt(bytearray, cls())
    attempt(bytearray().extend, cls())
    attempt(assign, cls())
    attempt(assign, cls(), slice(None, None, 2))
    attempt(list, cls())
# expect: argument of type 'Refusing' is not iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: cannot convert 'Refusing' object to bytes
# expect: cannot convert 'Refusing' object to bytearray
# expect: can't extend bytearray with Refusing
# expect: can only assign an iterable
# expect: must assign iterable to extended slice
# expect: refused
# expect: argument of type 'Broken' is not iterable
# expect: can only join an iterable
# expect: can only join an iterable
# expect: cannot convert 'Broken' object to bytes
# expect: cannot convert 'Broken' object to bytearray
# expect: can't extend bytearray with Broken
# expect: can only assign an iterable
# expect: must assign iterable to extended slice
# expect: iter() returned non-iterator of type 'int'
