# An exception thrown into a generator gets what the generator handles as context, not what its caller does.
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


def fresh():
    yield 1


def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


x = g()
next(x)
show(lambda: x.throw(ValueError))
# expect: in None
# expect: 2
show(lambda: x.throw(TypeError))
# expect: in2 ValueError()
# expect: 3
show(lambda: x.throw(KeyError))  # expect: KeyError() None
show(lambda: x.throw(KeyError(2)))  # expect: KeyError(2) None
show(lambda: fresh().throw(KeyError))  # expect: KeyError() None
show(lambda: fresh().throw(KeyError(1)))  # expect: KeyError(1) None
y = fresh()
next(y)
show(lambda: y.throw(KeyError("z")))  # expect: KeyError('z') None
y = fresh()
y.close()
show(lambda: y.throw(KeyError("z")))  # expect: KeyError('z') None
