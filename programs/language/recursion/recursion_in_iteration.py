# Iterators and generators that call themselves end in RecursionError.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print("RecursionError", str(error).split(" while")[0].split(" in ")[0])
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Iter:
    def __iter__(self):
        return iter(self)


class Next:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self)


def generator():
    yield from generator()


for action in (
    lambda: list(Iter()),
    lambda: list(Next()),
    lambda: list(generator()),
):
    attempt(action)
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
# expect: RecursionError maximum recursion depth exceeded
