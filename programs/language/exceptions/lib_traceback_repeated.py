# traceback: repeated lines are counted.
import traceback


def names(text):
    """Leave out what depends on where this program lies, and on how long its comments are."""
    first, *rest = text.replace(__file__, "PROGRAM").split('PROGRAM", line ')
    return first + "".join(['PROGRAM", line N' + part.lstrip("0123456789") for part in rest])


def recurse(n):
    return recurse(n - 1) if n else 1 / 0


try:
    recurse(10)
except ZeroDivisionError:
    print(names(traceback.format_exc()), end="")
    # expect: Traceback (most recent call last):
    # expect:   File "PROGRAM", line N, in <module>
    # expect:     recurse(10)
    # expect:   File "PROGRAM", line N, in recurse
    # expect:     return recurse(n - 1) if n else 1 / 0
    # expect:            ^^^^^^^^^^^^^^
    # expect:   File "PROGRAM", line N, in recurse
    # expect:     return recurse(n - 1) if n else 1 / 0
    # expect:            ^^^^^^^^^^^^^^
    # expect:   File "PROGRAM", line N, in recurse
    # expect:     return recurse(n - 1) if n else 1 / 0
    # expect:            ^^^^^^^^^^^^^^
    # expect:   [Previous line repeated 8 more times]
    # expect: ZeroDivisionError: division by zero
