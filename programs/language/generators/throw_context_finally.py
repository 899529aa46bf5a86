# The context of what finally raises, closed or thrown into.
def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


def h():
    try:
        yield 1
    finally:
        print("closing")
        raise KeyError("c")


k = h()
next(k)
show(k.close)
# expect: closing
# expect: KeyError('c') GeneratorExit()
k = h()
next(k)
show(lambda: k.throw(OSError))
# expect: closing
# expect: KeyError('c') OSError()
k = h()
next(k)
show(lambda: k.throw(3))
# expect: TypeError('exceptions must be classes or instances deriving from BaseException, not int') ZeroDivisionError('division by zero')
show(lambda: k.throw(OSError(1)))
# expect: closing
# expect: KeyError('c') OSError(1)
