# What staticmethod and classmethod copy from a function.
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
print(staticmethod(int).__name__)  # expect: int
