# All forms of raise: class, instance, bare, from, and wrong things.
def attempt(action):
    try:
        action()
    except BaseException as error:
        print(f"{type(error).__name__}: {error!s} args={error.args} cause={error.__cause__!r}")
        print(" ", f"context={error.__context__!r} suppress={error.__suppress_context__}")


def by_class():
    raise ValueError


def by_instance():
    raise ValueError("text", 2)


def with_cause():
    raise ValueError("effect") from KeyError("cause")


def with_cause_class():
    raise ValueError("effect") from KeyError


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hides its context") from None


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("has a context")


def again():
    try:
        raise KeyError("same one")
    except KeyError:
        raise


def again_by_name():
    try:
        raise KeyError("by name")
    except KeyError as error:
        raise error


def nothing_to_raise():
    raise


def not_an_exception():
    raise "text"


def wrong_class():
    raise int


def wrong_cause():
    raise ValueError("v") from "text"


class NeedsArgument(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def class_without_its_argument():
    raise NeedsArgument


attempt(by_class)
# expect: ValueError:  args=() cause=None
# expect:   context=None suppress=False
attempt(by_instance)
# expect: ValueError: ('text', 2) args=('text', 2) cause=None
# expect:   context=None suppress=False
attempt(with_cause)
# expect: ValueError: effect args=('effect',) cause=KeyError('cause')
# expect:   context=None suppress=True
attempt(with_cause_class)
# expect: ValueError: effect args=('effect',) cause=KeyError()
# expect:   context=None suppress=True
attempt(from_none)
# expect: ValueError: hides its context args=('hides its context',) cause=None
# expect:   context=ZeroDivisionError('division by zero') suppress=True
attempt(implicit)
# expect: ValueError: has a context args=('has a context',) cause=None
# expect:   context=ZeroDivisionError('division by zero') suppress=False
attempt(again)
# expect: KeyError: 'same one' args=('same one',) cause=None
# expect:   context=None suppress=False
attempt(again_by_name)
# expect: KeyError: 'by name' args=('by name',) cause=None
# expect:   context=None suppress=False
attempt(nothing_to_raise)
# expect: RuntimeError: No active exception to reraise args=('No active exception to reraise',) cause=None
# expect:   context=None suppress=False
attempt(not_an_exception)
# expect: TypeError: exceptions must derive from BaseException args=('exceptions must derive from BaseException',) cause=None
# expect:   context=None suppress=False
attempt(wrong_class)
# expect: TypeError: exceptions must derive from BaseException args=('exceptions must derive from BaseException',) cause=None
# expect:   context=None suppress=False
attempt(wrong_cause)
# expect: TypeError: exception causes must derive from BaseException args=('exception causes must derive from BaseException',) cause=None
# expect:   context=None suppress=False
attempt(class_without_its_argument)
# expect: TypeError: NeedsArgument.__init__() missing 1 required positional argument: 'code' args=("NeedsArgument.__init__() missing 1 required positional argument: 'code'",) cause=None
# expect:   context=None suppress=False


def bare_in_helper():
    raise


try:
    try:
        raise OSError("raised again by a helper")
    except OSError:
        bare_in_helper()
except OSError as error:
    print(error)  # expect: raised again by a helper
