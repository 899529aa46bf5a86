# Generator expressions: taken bit by bit, nested, their first iterable at once, their closures.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


squares = (x * x for x in range(4) if x % 2)
print(next(squares), list(squares), next(squares, "default"))  # expect: 1 [9] default
attempt(lambda: (x for x in 5))  # expect: TypeError: 'int' object is not iterable
print(sum(x for x in (y + 1 for y in range(3))), type(squares).__name__)  # expect: 6 generator


def closure_generators():
    return [(lambda: i, (i for _ in range(1))) for i in range(3)]


print([next(gen) for _, gen in closure_generators()])  # expect: [2, 2, 2]
