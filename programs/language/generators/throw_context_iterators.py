# Throwing through yield from over iterators with and without a throw.
def show(f):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            print(f())
        except Exception as e:
            print(repr(e), repr(e.__context__))


def it():
    return 5
    yield


class I:
    def __iter__(s):
        return s

    def __next__(s):
        return 1

    def throw(s, *a):
        print("thr", a)
        raise ValueError("v")


def q():
    yield from I()


k = q()
next(k)
show(lambda: k.throw(OSError(1)))
# expect: thr (OSError(1),)
# expect: ValueError('v') ZeroDivisionError('division by zero')


class J:
    def __iter__(s):
        return s

    def __next__(s):
        return 1


def q2():
    yield from J()


k = q2()
next(k)
show(lambda: k.throw(OSError(1)))  # expect: OSError(1) None
