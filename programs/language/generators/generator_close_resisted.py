# close() of generators that go on, return or raise.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2
            return


g = stubborn()
next(g)
attempt(g.close)
# expect: ignored
# expect: RuntimeError: generator ignored GeneratorExit


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "value"


g = returns_on_close()
next(g)
print(g.close())  # expect: None


def raises_on_close():
    try:
        yield 1
    finally:
        raise ValueError("in close")


g = raises_on_close()
next(g)
attempt(g.close)  # expect: ValueError: in close
