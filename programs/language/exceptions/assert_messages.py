# assert: with and without a message, what the message may be, and when it is evaluated.
def attempt(action):
    try:
        action()
        print("holds")
    except AssertionError as error:
        print(f"AssertionError {error.args} {repr(str(error))}")


def message(text):
    print("message evaluated")
    return text


def plain(value):
    assert value


def with_message(value):
    assert value, message("it does not hold")


def with_object(value):
    assert value, {"code": 5}


def with_tuple(value):
    assert value, ("a", 1)


attempt(lambda: plain(1))  # expect: holds
attempt(lambda: plain(0))  # expect: AssertionError () ''
attempt(lambda: plain([]))  # expect: AssertionError () ''
attempt(lambda: with_message(True))  # expect: holds
attempt(lambda: with_message(False))
# expect: message evaluated
# expect: AssertionError ('it does not hold',) 'it does not hold'
attempt(lambda: with_object(""))  # expect: AssertionError ({'code': 5},) "{'code': 5}"
attempt(lambda: with_tuple(None))  # expect: AssertionError (('a', 1),) "('a', 1)"


def chained(a, b):
    assert 0 < a < b <= 10 and a != 5, f"a={a} b={b}"


attempt(lambda: chained(1, 2))  # expect: holds
attempt(lambda: chained(5, 6))  # expect: AssertionError ('a=5 b=6',) 'a=5 b=6'
attempt(lambda: chained(3, 2))  # expect: AssertionError ('a=3 b=2',) 'a=3 b=2'
print(issubclass(AssertionError, Exception), __debug__)  # expect: True True


class Truth:
    def __bool__(self):
        raise ValueError("undecided")


try:
    assert Truth()
except ValueError as error:
    print(error)  # expect: undecided
