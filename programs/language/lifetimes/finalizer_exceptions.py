# What an exception and its traceback keep alive dies at the end of the handler.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


try:
    raise ValueError(Noisy("in args"))
except ValueError as error:
    print("handling")
    # expect: handling
    # expect: del in args
print("handled")  # expect: handled


def raises():
    local = Noisy("in a frame")
    raise KeyError("k")


try:
    raises()
except KeyError as error:
    print("the frame lives in the traceback")
    # expect: the frame lives in the traceback
    # expect: del in a frame
print("gone")  # expect: gone


class Failing:
    def __del__(self):
        raise ValueError("in a finalizer")


def dies_on_the_way():
    return [Failing(), 1 / 0]


def dies_while_all_is_read():
    def elements():
        yield Failing()
        raise KeyError("from a generator")

    return list(elements())


sys.unraisablehook = lambda unraisable: print("unraisable:", unraisable.exc_value)
for action in dies_on_the_way, dies_while_all_is_read:
    try:
        action()
    except (ZeroDivisionError, KeyError) as error:
        print("still on its way:", error)
# expect: unraisable: in a finalizer
# expect: still on its way: division by zero
# expect: unraisable: in a finalizer
# expect: still on its way: 'from a generator'
