# What `throw` makes of its arguments, and that a generator is running while it throws into another iterator.


def g():
    try:
        yield 1
    except Exception as e:
        print(type(e).__name__, e.args, e.__traceback__.tb_next is not None)
        yield 2


def throw(*args, **kwargs):
    x = g()
    next(x)
    try:
        x.throw(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)


class Odd(Exception):
    def __new__(cls, *args):
        return 5


try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
throw(int, 5)  # expect: TypeError exceptions must be classes or instances deriving from BaseException, not type
throw(int)  # expect: TypeError exceptions must be classes or instances deriving from BaseException, not type
throw(5, 6)  # expect: TypeError exceptions must be classes or instances deriving from BaseException, not int
throw(TypeError, ValueError("x"))  # expect: TypeError (ValueError('x'),) False
throw(ValueError, (1, 2))  # expect: ValueError (1, 2) False
throw(ValueError, [1])  # expect: ValueError ([1],) False
throw(ValueError, x=1)  # expect: TypeError generator.throw() takes no keyword arguments
throw(ValueError, UnicodeError("u"))  # expect: UnicodeError ('u',) False
throw(ValueError("a"), 3)  # expect: TypeError instance exception may not have a separate value
throw(ValueError, None, 3)  # expect: TypeError throw() third argument must be a traceback object
throw(ValueError, None, tb)  # expect: ValueError () True
throw(ValueError("q"), None, tb)  # expect: ValueError ('q',) True
throw(Odd, 3)
# expect: TypeError ("calling <class '__main__.Odd'> should have returned an instance of BaseException, not int",) False


class Inner:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        print(args[:2], outer.gi_running)
        for ask in (outer.close, outer.__next__):
            try:
                ask()
            except ValueError as e:
                print(e)
        return 9


def delegate(inner):
    yield from inner


outer = delegate(Inner())
next(outer)
print(outer.throw(ValueError, "d", tb), outer.gi_running)
# expect: (<class 'ValueError'>, 'd') True
# expect: generator already executing
# expect: generator already executing
# expect: 9 False


class Closing(Inner):
    def close(self):
        try:
            next(outer)
        except ValueError as e:
            print(e, outer.gi_running)


for exit_ in (GeneratorExit, GeneratorExit("q")):
    outer = delegate(Closing())
    next(outer)
    try:
        outer.throw(exit_)
    except GeneratorExit as e:
        print(repr(e))
# expect: generator already executing True
# expect: GeneratorExit()
# expect: generator already executing True
# expect: GeneratorExit('q')


class Failing(Closing):
    def close(self):
        raise OSError("no")


outer = delegate(Failing())
next(outer)
try:
    outer.close()
except OSError as e:
    print(repr(e), outer.gi_frame)
# expect: OSError('no') None
outer = delegate(g())
next(outer)
try:
    outer.throw(int)
except TypeError as e:
    print(e, list(outer))
# expect: exceptions must be classes or instances deriving from BaseException, not type []
fresh = g()
fresh.close()
print(list(fresh), fresh.gi_running)  # expect: [] False
