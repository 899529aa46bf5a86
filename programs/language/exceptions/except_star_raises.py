# What `except*` clauses raise is raised together with what is left; while one runs, its part is the exception handled.

import sys


def raise_anew():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3), OSError(4)])
    except* ValueError as group:
        print(sys.exception() is group)
        raise NameError("new")
    except* TypeError:
        raise
    except* KeyError:
        print(repr(sys.exception()))


try:
    raise_anew()
except ExceptionGroup as error:
    print(repr(error))
    print(repr(error.exceptions[0].__context__))
# expect: True
# expect: ExceptionGroup('g', [KeyError(3)])
# expect: ExceptionGroup('', [NameError('new'), ExceptionGroup('g', [TypeError(2), OSError(4)])])
# expect: ExceptionGroup('g', [ValueError(1)])
print(sys.exception())
# expect: None
try:
    try:
        raise ValueError(5)
    except* ValueError:
        raise KeyError(6)
except ExceptionGroup as error:
    print(repr(error))
except KeyError as error:
    print(repr(error), repr(error.__context__))
# expect: KeyError(6) ExceptionGroup('', (ValueError(5),))
