# What staticmethod and classmethod copy from a function; reprs of methods, slots that are there, streams begun again.
import io
from types import MethodType


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def double(number: int) -> int:
    "Twice."
    return 2 * number


double.extra = 1
for wrap in (staticmethod, classmethod):
    wrapped = wrap(double)
    print(wrapped.__annotations__, sorted(vars(wrapped)))
    wrapped.__name__ = "other"
    print(double.__name__, wrapped.__name__, wrapped.__doc__, hasattr(wrapped, "extra"))
    del wrapped.__name__
    attempt(lambda: wrapped.__name__)
# expect: {'number': <class 'int'>, 'return': <class 'int'>} ['__annotations__', '__doc__', '__module__', '__name__', '__qualname__']
# expect: double other Twice. False
# expect: AttributeError: 'staticmethod' object has no attribute '__name__'
# expect: {'number': <class 'int'>, 'return': <class 'int'>} ['__annotations__', '__doc__', '__module__', '__name__', '__qualname__']
# expect: double other Twice. False
# expect: AttributeError: 'classmethod' object has no attribute '__name__'


class Implicit:
    def __new__(cls):
        return object.__new__(cls)


print(vars(vars(Implicit)["__new__"]))  # expect: {}


class Noting(staticmethod):
    def __setattr__(self, name, value):
        print("set", name)


Noting(double)
# expect: set __module__
# expect: set __name__
# expect: set __qualname__
# expect: set __doc__
# expect: set __annotations__


class Odd:
    def __call__(self):
        pass


odd = Odd()
odd.__name__ = "named"
print(MethodType(odd, 3))  # expect: <bound method named of 3>
odd.__qualname__ = 5
print(MethodType(odd, 3))  # expect: <bound method ? of 3>


class Weak:
    __slots__ = ("__weakref__",)


for base, slot in ((Weak, "__weakref__"), (Odd, "__weakref__"), (set, "__weakref__"), (Odd, "__dict__"), (Weak, "a")):
    attempt(lambda: type("Made", (base,), {"__slots__": [slot]}).__slots__)
# expect: TypeError: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: TypeError: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: TypeError: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: TypeError: __dict__ slot disallowed: we already got one
# expect: ['a']

stream = io.BytesIO(b"abc")
stream.__init__()
print(stream.getvalue())  # expect: b''

for kind, args in ((range, ()), (range, (int,)), (slice, ()), (slice, (3,))):
    attempt(kind.__new__, *args)
# expect: TypeError: range.__new__(): not enough arguments
# expect: TypeError: range.__new__(int): int is not a subtype of range
# expect: TypeError: slice.__new__(): not enough arguments
# expect: TypeError: slice.__new__(X): X is not a type object (int)
print(staticmethod(int).__name__)  # expect: int


class Broken:
    def __iter__(self):
        raise TypeError("not this text")


class Failing:
    def __iter__(self):
        raise ValueError("this text")


for pair in (5, [1], Broken(), Failing()):
    attempt({}.update, [pair])
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError: this text
