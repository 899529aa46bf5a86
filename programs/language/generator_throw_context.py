# Which exception is the context of one thrown into a generator: what the generator handles, not its caller.


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
show(lambda: x.throw(TypeError))
show(lambda: x.throw(KeyError))
show(lambda: x.throw(KeyError(2)))
show(lambda: fresh().throw(KeyError))
show(lambda: fresh().throw(KeyError(1)))
y = fresh()
next(y)
show(lambda: y.throw(KeyError("z")))
y = fresh()
y.close()
show(lambda: y.throw(KeyError("z")))


def d():
    yield from g()


z = d()
next(z)
show(lambda: z.throw(ValueError))
show(lambda: z.throw(KeyError))


def h():
    try:
        yield 1
    finally:
        print("closing")
        raise KeyError("c")


k = h()
next(k)
show(k.close)
k = h()
next(k)
show(lambda: k.throw(OSError))
k = h()
next(k)
show(lambda: k.throw(3))
show(lambda: k.throw(OSError(1)))


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


class J:
    def __iter__(s):
        return s

    def __next__(s):
        return 1


def q2():
    yield from J()


k = q2()
next(k)
show(lambda: k.throw(OSError(1)))


def q3():
    try:
        raise RuntimeError("own")
    except RuntimeError:
        yield 1


k = q3()
next(k)
show(lambda: k.throw(OSError(1)))
k = q3()
next(k)
try:
    k.throw(OSError(1))
except OSError as e:
    print(repr(e.__context__))


def c():
    try:
        yield 1
    except GeneratorExit as e:
        print("exit", repr(e.__context__))
        raise


k = c()
next(k)
show(k.close)


def cc():
    yield from c()


k = cc()
next(k)
show(k.close)


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
k = c3()
next(k)
k.close()


def c4():
    try:
        raise KeyError(1)
    except KeyError:
        yield from c()


k = c4()
next(k)
show(k.close)
k = c4()
next(k)
k.close()
k = c4()
next(k)
show(lambda: None)
k = c4()
next(k)
show(lambda: k.throw(ValueError("g")))
k = c3()
next(k)


def dele():
    global k
    del k


show(dele)
import contextlib


@contextlib.contextmanager
def m():
    try:
        yield
    except Exception as e:
        print(repr(e.__context__))
        raise KeyError("q")


def use():
    with m():
        raise ValueError("w")


show(use)
e1 = ValueError("with ctx")
e1.__context__ = KeyError("old")
k = fresh()
show(lambda: k.throw(e1))
print(repr(e1.__context__))

# expect: in None
# expect: 2
# expect: in2 ValueError()
# expect: 3
# expect: KeyError() None
# expect: KeyError(2) None
# expect: KeyError() None
# expect: KeyError(1) None
# expect: KeyError('z') None
# expect: KeyError('z') None
# expect: in None
# expect: 2
# expect: KeyError() ValueError()
# expect: closing
# expect: KeyError('c') GeneratorExit()
# expect: closing
# expect: KeyError('c') OSError()
# expect: TypeError('exceptions must be classes or instances deriving from BaseException, not int') ZeroDivisionError('division by zero')
# expect: closing
# expect: KeyError('c') OSError(1)
# expect: thr (OSError(1),)
# expect: ValueError('v') ZeroDivisionError('division by zero')
# expect: OSError(1) None
# expect: OSError(1) RuntimeError('own')
# expect: RuntimeError('own')
# expect: exit ZeroDivisionError('division by zero')
# expect: None
# expect: exit ZeroDivisionError('division by zero')
# expect: None
# expect: exit KeyError(1)
# expect: None
# expect: exit KeyError(1)
# expect: exit ZeroDivisionError('division by zero')
# expect: None
# expect: exit None
# expect: None
# expect: exit None
# expect: ValueError('g') KeyError(1)
# expect: exit KeyError(1)
# expect: None
# expect: ZeroDivisionError('division by zero')
# expect: KeyError('q') ValueError('w')
# expect: ValueError('with ctx') KeyError('old')
# expect: KeyError('old')
