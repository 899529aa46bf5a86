# Each `except*` clause takes its part of an exception; what no clause takes is raised again.


def handle(exc):
    try:
        raise exc
    except* ValueError as group:
        print("values", repr(group))
    except* (TypeError, KeyError) as group:
        print("others", repr(group))
    else:
        print("nothing")
    finally:
        print("end")


handle(ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [KeyError(3)])]))
# expect: values ExceptionGroup('g', [ValueError(1)])
# expect: others ExceptionGroup('g', [TypeError(2), ExceptionGroup('h', [KeyError(3)])])
# expect: end
handle(ValueError(4))
# expect: values ExceptionGroup('', (ValueError(4),))
# expect: end
try:
    handle(ExceptionGroup("g", [OSError(5), ValueError(6)]))
except ExceptionGroup as left:
    print("left", repr(left))
# expect: values ExceptionGroup('g', [ValueError(6)])
# expect: end
# expect: left ExceptionGroup('g', [OSError(5)])
for kind in (ExceptionGroup, int):
    try:
        try:
            raise ValueError
        except* kind:
            pass
    except TypeError as error:
        print(error)
# expect: catching ExceptionGroup with except* is not allowed. Use except instead.
# expect: catching classes that do not inherit from BaseException is not allowed
