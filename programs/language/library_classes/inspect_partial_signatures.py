# inspect.signature: what stands in for a function (partials, wrappers, `__signature__`, classes, callables).
import functools
import inspect


def attempt(action):
    try:
        return str(action())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def shown(obj, **options):
    print(attempt(lambda: inspect.signature(obj, **options)))


def plain(a, /, b, c: "int" = 3, *args, d, e=5, **rest):
    pass


@functools.wraps(plain)
def wrapper(*args):
    pass


shown(wrapper)  # expect: (a, /, b, c: 'int' = 3, *args, d, e=5, **rest)
shown(wrapper, follow_wrapped=False)  # expect: (*args)
wrapper.__signature__ = inspect.Signature()
shown(wrapper)  # expect: ()
wrapper.__signature__ = 5
shown(wrapper)  # expect: TypeError: unexpected object 5 in __signature__ attribute
for part in (functools.partial(plain, 1), functools.partial(plain, 1, 2, 3), functools.partial(plain, b=1),
             functools.partial(plain, d=4)):  # fmt: skip
    shown(part)
# expect: (b, c: 'int' = 3, *args, d, e=5, **rest)
# expect: (*args, d, e=5, **rest)
# expect: (a, /, *, b=1, c: 'int' = 3, d, e=5, **rest)
# expect: (a, /, b, c: 'int' = 3, *args, d=4, e=5, **rest)
shown(plain, eval_str=True)  # expect: (a, /, b, c: int = 3, *args, d, e=5, **rest)


class Meta(type):
    def __call__(cls, meta):
        pass


class Made(metaclass=Meta):
    def __init__(self, a):
        pass


class Called:
    def __init__(self, x, y=1):
        pass

    def __call__(self, z):
        pass

    half = functools.partialmethod(plain, 1)
    nothing = lambda: None


for obj in (Made, Called, Called(1), Called.half, Called(1).half, Called.nothing, object):
    shown(obj)
# expect: (meta)
# expect: (x, y=1)
# expect: (z)
# expect: (a, /, c: 'int' = 3, *args, d, e=5, **rest)
# expect: (c: 'int' = 3, *args, d, e=5, **rest)
# expect: ()
# expect: ()
shown(Called(1).nothing)  # expect: ValueError: invalid method signature
print(inspect.getfullargspec(Called(1).__call__).args, attempt(lambda: inspect.signature(plain).bind(b=1)))
# expect: ['self', 'z'] TypeError: missing a required argument: 'a'
first = inspect.signature(lambda *, a, b: 0)
print(first == inspect.signature(lambda *, b, a: 0), first.bind(a=1, b=2) == first.bind(b=2, a=1))  # expect: True True
