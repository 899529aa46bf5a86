# The context of an exception thrown into a generator that handles one of its own.
def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


def q3():
    try:
        raise RuntimeError("own")
    except RuntimeError:
        yield 1


k = q3()
next(k)
show(lambda: k.throw(OSError(1)))  # expect: OSError(1) RuntimeError('own')
k = q3()
next(k)
try:
    k.throw(OSError(1))
except OSError as e:
    print(repr(e.__context__))  # expect: RuntimeError('own')
