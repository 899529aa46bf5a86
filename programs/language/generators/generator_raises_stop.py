# StopIteration raised inside a generator becomes RuntimeError.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def stops():
    yield 1
    raise StopIteration("inside")


g = stops()
next(g)
attempt(lambda: next(g))  # expect: RuntimeError: generator raised StopIteration
