# The context of an exception thrown through yield from.
def g():
    try:
        yield 1
    except ValueError as e:
        print("in", repr(e.__context__))
        try:
            yield 2
        except TypeError as t:
            print("in2", repr(t.__context__))
    yield 3


def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


def d():
    yield from g()


z = d()
next(z)
show(lambda: z.throw(ValueError))
# expect: in None
# expect: 2
show(lambda: z.throw(KeyError))  # expect: KeyError() ValueError()
