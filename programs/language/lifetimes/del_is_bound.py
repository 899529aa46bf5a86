# `__del__` is bound as any special method is; where that raises, nothing is called.
import sys


def finalize(*args):
    print("finalize", len(args))


def raising(*args):
    raise KeyError("lost")


class Caller:
    def __call__(self, *args):
        print("called", len(args))


def drop(finalizer):
    type("Mortal", (), {"__del__": finalizer})()


sys.unraisablehook = lambda args: print("unraisable", args.exc_value, type(args.object).__name__)
drop(finalize)
drop(staticmethod(finalize))
drop(classmethod(finalize))
drop(Caller())
drop(property(lambda self: finalize))
drop(property(raising))
drop(raising)
drop(staticmethod(raising))
drop(None)
# expect: finalize 1
# expect: finalize 0
# expect: finalize 1
# expect: called 0
# expect: finalize 0
# expect: unraisable 'lost' function
# expect: unraisable 'lost' function
# expect: unraisable 'NoneType' object is not callable NoneType
