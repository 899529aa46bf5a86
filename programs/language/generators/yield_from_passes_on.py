# yield from passes send() and throw() on and gives the inner return value.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def inner():
    x = yield "inner 1"
    print("inner got", x)
    try:
        y = yield "inner 2"
    except KeyError as error:
        print("inner caught", error)
        y = yield "inner 3"
    return ("result", x, y)


def outer():
    result = yield from inner()
    print("outer has", result)
    yield "outer"
    return "end"


g = outer()
print(next(g), g.gi_yieldfrom is not None, g.send("x"), g.throw(KeyError("k")), g.send("y"))
# expect: inner got x
# expect: inner caught 'k'
# expect: outer has ('result', 'x', 'y')
# expect: inner 1 True inner 2 inner 3 outer
attempt(lambda: next(g))  # expect: StopIteration: end
