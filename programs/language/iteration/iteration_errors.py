# What is not iterable, and exceptions in __iter__ and __next__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return object()


class RaisesInIter:
    def __iter__(self):
        raise ValueError("in iter")


class RaisesInNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("in next")


attempt(lambda: list(BadIter()))  # expect: TypeError: iter() returned non-iterator of type 'int'
attempt(lambda: iter(NoNext()))  # expect: TypeError: iter() returned non-iterator of type 'object'
attempt(lambda: list(RaisesInIter()))  # expect: ValueError: in iter
attempt(lambda: list(RaisesInNext()))  # expect: KeyError: 'in next'
attempt(lambda: next(5))  # expect: TypeError: 'int' object is not an iterator
attempt(lambda: next(BadIter()))  # expect: TypeError: 'BadIter' object is not an iterator
attempt(lambda: [x for x in 5])  # expect: TypeError: 'int' object is not iterable
attempt(lambda: (lambda *args: args)(*5))
# expect: TypeError: __main__.<lambda>.<locals>.<lambda>() argument after * must be an iterable, not int
attempt(lambda: {**5})  # expect: TypeError: 'int' object is not a mapping
