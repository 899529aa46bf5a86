# Unpacking too many, too few, or nothing iterable.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class BadIter:
    def __iter__(self):
        return 5


def unpack(value):
    x, y = value
    return x, y


attempt(lambda: unpack(Countdown(3)))  # expect: ValueError: too many values to unpack (expected 2)
attempt(lambda: unpack(Countdown(1)))  # expect: ValueError: not enough values to unpack (expected 2, got 1)
attempt(lambda: unpack(5))  # expect: TypeError: cannot unpack non-iterable int object
attempt(lambda: unpack(BadIter()))  # expect: TypeError: iter() returned non-iterator of type 'int'
