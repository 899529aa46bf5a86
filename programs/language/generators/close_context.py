# The context of GeneratorExit: close() while the caller handles something.
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


k = c()
next(k)
show(k.close)
# expect: exit ZeroDivisionError('division by zero')
# expect: None


def cc():
    yield from c()


k = cc()
next(k)
show(k.close)
# expect: exit ZeroDivisionError('division by zero')
# expect: None
