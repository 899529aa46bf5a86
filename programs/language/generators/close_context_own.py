# The context of GeneratorExit in a generator that handles something, closed or dropped.
def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


def c():
    try:
        yield 1
    except GeneratorExit as e:
        print("exit", repr(e.__context__))
        raise


def c3():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            yield 1
        except GeneratorExit as e:
            print("exit", repr(e.__context__))
            raise


k = c3()
next(k)
show(k.close)
# expect: exit KeyError(1)
# expect: None
k = c3()
next(k)
k.close()  # expect: exit KeyError(1)


def c4():
    try:
        raise KeyError(1)
    except KeyError:
        yield from c()


k = c4()
next(k)
show(k.close)
# expect: exit ZeroDivisionError('division by zero')
# expect: None
k = c4()
next(k)
k.close()  # expect: exit None
k = c4()
next(k)
show(lambda: None)  # expect: None
k = c4()  # expect: exit None
next(k)
show(lambda: k.throw(ValueError("g")))  # expect: ValueError('g') KeyError(1)
k = c3()
next(k)


def dele():
    global k
    del k


show(dele)
# expect: exit KeyError(1)
# expect: None
