# except looks at the class itself, not at __instancecheck__, and takes exception classes and tuples of them only.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Meta(type):
    def __instancecheck__(cls, obj):
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError("not odd")
    except Odd:
        print("never")
except ValueError as error:
    print("passed", error)  # expect: passed not odd


def bad_except(kind):
    try:
        raise ValueError("v")
    except kind:
        print("caught")


attempt(lambda: bad_except(5))
# expect: TypeError: catching classes that do not inherit from BaseException is not allowed
attempt(lambda: bad_except((ValueError, 5)))
# expect: TypeError: catching classes that do not inherit from BaseException is not allowed
attempt(lambda: bad_except(()))  # expect: ValueError: v
attempt(lambda: bad_except((TypeError, ValueError)))
# expect: caught
# expect: None
attempt(lambda: bad_except(((TypeError,), ValueError)))
# expect: TypeError: catching classes that do not inherit from BaseException is not allowed
