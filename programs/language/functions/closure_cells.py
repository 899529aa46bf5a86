# The cells of closures: shared, read and written.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def g():
    return "from g"


def outer(x):
    def inner():
        return x

    def change(value):
        nonlocal x
        x = value

    return inner, change


inner, change = outer(1)
print(inner.__closure__[0].cell_contents, inner.__code__.co_freevars, inner.__qualname__)
# expect: 1 ('x',) outer.<locals>.inner
change(2)
print(inner(), inner.__closure__[0].cell_contents, inner.__closure__[0] is change.__closure__[0])  # expect: 2 2 True
inner.__closure__[0].cell_contents = "written"
print(inner())  # expect: written
attempt(lambda: setattr(g, "__code__", inner.__code__))
# expect: ValueError: g() requires a code object with 0 free vars, not 1
attempt(lambda: setattr(inner, "__code__", g.__code__))
# expect: ValueError: inner() requires a code object with 1 free vars, not 0
