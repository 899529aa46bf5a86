# The context of exceptions thrown into a context manager's generator.
def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


import contextlib


@contextlib.contextmanager
def m():
    try:
        yield
    except Exception as e:
        print(repr(e.__context__))
        raise KeyError("q")


def use():
    with m():
        raise ValueError("w")


show(use)
# expect: ZeroDivisionError('division by zero')
# expect: KeyError('q') ValueError('w')
