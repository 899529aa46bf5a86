# Classes whose hooks give nonsense: each ends in an ordinary exception.
def attempt(function, *args):
    try:
        print("gives", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def class_with_mro(answer):
    class Meta(type):
        def mro(cls):
            return answer if answer != "own" else [cls, Extra, object]

    return Meta("A", (), {"x": 1}).x


class Extra:
    y = 2


for answer in ([object], [int, object], [len], [], None, (1,), "own"):
    attempt(class_with_mro, answer)
# expect: TypeError super(type, obj): obj must be an instance or subtype of type
# expect: TypeError mro() returned base with unsuitable layout ('int')
# expect: TypeError mro() returned a non-class ('builtin_function_or_method')
# expect: TypeError type MRO must not be empty
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError mro() returned a non-class ('int')
# expect: gives 1


class Meta(type):
    def mro(cls):
        class Stray:
            z = 3

        return [cls, Stray, object]


class OfStray(metaclass=Meta):
    pass


print(OfStray().z, [cls.__name__ for cls in OfStray.__mro__], OfStray.__bases__)
# expect: 3 ['OfStray', 'Stray', 'object'] (<class 'object'>,)


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint("asked")
        return self.hint


for hint in (0, 1, 10, -1, 10**100, 10**18, "a", None, NotImplemented, ValueError, TypeError, 1.5, True):
    attempt(list, Hint(hint))
# expect: gives ['a', 'b']
# expect: gives ['a', 'b']
# expect: gives ['a', 'b']
# expect: ValueError __length_hint__() should return >= 0
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: MemoryError
# expect: TypeError __length_hint__ must be an integer, not str
# expect: TypeError __length_hint__ must be an integer, not NoneType
# expect: gives ['a', 'b']
# expect: ValueError asked
# expect: gives ['a', 'b']
# expect: TypeError __length_hint__ must be an integer, not float
# expect: gives ['a', 'b']
attempt(tuple, Hint(-1))  # expect: ValueError __length_hint__() should return >= 0
attempt(sorted, Hint(1.5))  # expect: TypeError __length_hint__ must be an integer, not float
attempt([].extend, Hint(-1))  # expect: ValueError __length_hint__() should return >= 0


class Sized(Hint):
    def __len__(self):
        print("asked for the length")
        return self.hint


attempt(list, Sized(2))
# expect: asked for the length
# expect: gives ['a', 'b']
attempt(list, Sized(-1))
# expect: asked for the length
# expect: ValueError __len__() should return >= 0
attempt(lambda: [*Sized(2)])
# expect: asked for the length
# expect: gives ['a', 'b']

# Too much is refused before the first element is made.
attempt(list, range(10**30))  # expect: OverflowError Python int too large to convert to C ssize_t
attempt(list, range(10**15))  # expect: MemoryError
attempt(tuple, range(0, -(10**15), -1))  # expect: MemoryError


class Code(SystemExit):
    @property
    def code(self):
        return 1 / 0


try:
    raise Code
except SystemExit as error:
    attempt(lambda: error.code)  # expect: ZeroDivisionError division by zero
