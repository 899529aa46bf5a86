# Functions as objects: attributes, code, closures, defaults, methods and their equality, decorators.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """Documented."""
    local = a
    return local, b, c, args, d, e, kwargs


print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
# expect: f f __main__ Documented. (2, 3) {'e': 5} {'return': 'result'}
print(f.__closure__, f.__dict__, f.__globals__ is globals(), type(f.__code__).__name__)  # expect: None {} True code
code = f.__code__
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals)
# expect: 3 2 2 ('a', 'b', 'c', 'd', 'e', 'args', 'kwargs', 'local') 8
print(code.co_name, code.co_freevars, code.co_cellvars, code.co_firstlineno > 0, code.co_flags & 12)
# expect: f () () True 12
f.__defaults__ = (10, 20)
print(f(1, d=4))  # expect: (1, 10, 20, (), 4, 5, {})
f.__kwdefaults__ = {"d": "default d"}
print(f(1))
f.__kwdefaults__ = None
attempt(lambda: f(1))
f.__defaults__ = None
attempt(lambda: f(1, d=1))
del f.__defaults__
f.attribute = "set"
print(f.attribute, f.__dict__, vars(f))
f.__dict__ = {"other": 1}
print(f.other, hasattr(f, "attribute"))
f.__name__ = "renamed"
f.__qualname__ = "some.where"
f.__doc__ = None
print(f.__name__, f.__doc__, repr(f).startswith("<function some.where at 0x"), f.__code__.co_name)
attempt(lambda: setattr(f, "__name__", 5))
attempt(lambda: setattr(f, "__defaults__", [1]))
attempt(lambda: setattr(f, "__code__", 5))
attempt(lambda: setattr(f, "__closure__", None))


def g():
    return "from g"


def h():
    return "from h"


g.__code__ = h.__code__
print(g())


def outer(x):
    def inner():
        return x

    def change(value):
        nonlocal x
        x = value

    return inner, change


inner, change = outer(1)
print(inner.__closure__[0].cell_contents, inner.__code__.co_freevars, inner.__qualname__)
change(2)
print(inner(), inner.__closure__[0].cell_contents, inner.__closure__[0] is change.__closure__[0])
inner.__closure__[0].cell_contents = "written"
print(inner())
attempt(lambda: setattr(g, "__code__", inner.__code__))


class C:
    def method(self, x=1):
        """Method doc."""
        return self, x

    @classmethod
    def cm(cls):
        return cls

    @staticmethod
    def sm(x):
        return x

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


a, b = C(), C()
m = a.method
print(m.__func__ is C.method, m.__self__ is a, m.__name__, m.__qualname__, m.__doc__, m.__defaults__, m.__module__)
print(a.method == a.method, a.method is a.method, a.method == b.method, hash(a.method) == hash(a.method))
print(m()[1], m(5)[1], C.method(a, 7)[1], C.method is C.method, type(m).__name__, type(C.method).__name__)
attempt(lambda: setattr(m, "x", 1))
C.method.note = "on the function"
print(m.note, a.cm() is C, C.cm.__self__ is C, C.sm is C.sm, a.sm(3))
print({a.method: "found"}[a.method], repr(C.cm).startswith("<bound method C.cm of <class '__main__.C'>>"))
attempt(lambda: C.method())
attempt(lambda: a.method(1, 2))
print(type(C.__dict__["cm"]).__name__, type(C.__dict__["sm"]).__name__, C.__dict__["sm"](5))
print(C.__dict__["cm"].__func__.__name__)
print([].append == [].append, len == len, str.upper == str.upper, "x".upper is "x".upper)


def decorate(*names):
    print("decorator made", names)

    def decorator(function):
        print("decorating", function.__name__)

        def wrapper(*args, **kwargs):
            return (names, function(*args, **kwargs))

        wrapper.__name__ = function.__name__
        wrapper.__wrapped__ = function
        return wrapper

    return decorator


@decorate("outer")
@decorate("inner")
def decorated(x):
    return x * 2


print(decorated(4), decorated.__name__, decorated.__wrapped__.__wrapped__(5))


class Counter:
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, obj, owner):
        return lambda *args: self(obj, *args)


class Uses:
    @Counter
    def work(self, x):
        return x + 1

    work2 = lambda self: "a lambda method"


u = Uses()
print(u.work(1), u.work(2), Uses.__dict__["work"].calls, u.work2())


@lambda cls: setattr(cls, "tag", "by lambda") or cls
class Tagged:
    pass


print(Tagged.tag)
function_type = type(f)
print(isinstance(lambda: 0, function_type), (lambda: 0).__name__, callable(f))
attempt(lambda: type("F", (function_type,), {}))
attempt(lambda: f.missing)
attempt(lambda: f.__get__(None, None))
print(f.__call__.__name__, (lambda x: x).__call__(5), f.__eq__(f))


def counter(start=[]):
    start.append(len(start))
    return start


print(counter(), counter(), counter.__defaults__)
print((lambda *, k=1, **rest: (k, rest))(z=2), (lambda a, /, **k: (a, k))(1, a=2))
# expect error: TypeError: f() missing 1 required keyword-only argument: 'e'
