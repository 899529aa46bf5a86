# functools: partial, partialmethod, reduce, wraps.
import functools
from functools import partial, partialmethod, reduce, update_wrapper, wraps


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, a=2)
print(p(), p(3, b=4), p(a=5), p.func is show, p.args, p.keywords)
# expect: ((1,), {'a': 2}) ((1, 3), {'a': 2, 'b': 4}) ((1,), {'a': 5}) True (1,) {'a': 2}
q = partial(p, 9, a="new")
print(q(), q.func is show, q.args, q.keywords)  # expect: ((1, 9), {'a': 'new'}) True (1, 9) {'a': 'new'}
binary = partial(int, base=2)
print(binary("1010"), repr(partial(int, "7", base=8)), partial(max, 5)(3, 9))
# expect: 10 functools.partial(<class 'int'>, '7', base=8) 9
print(attempt(lambda: partial()))  # expect: TypeError: type 'partial' takes at least one argument
print(attempt(lambda: partial(5)))  # expect: TypeError: the first argument must be callable
print(list(map(partial(pow, 2), range(5))), sorted("bca", key=partial(str.upper)))
# expect: [1, 2, 4, 8, 16] ['a', 'b', 'c']
p.note = "attributes are allowed"
print(p.note, callable(p), isinstance(p, partial))  # expect: attributes are allowed True True

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(max, [3]))  # expect: 6 1 3
print(reduce(lambda a, b: [b, a], "abc"), reduce(lambda total, n: total - n, range(4), 100))
# expect: ['c', ['b', 'a']] 94
print(attempt(lambda: reduce(max, [])))  # expect: TypeError: reduce() of empty iterable with no initial value
print(attempt(lambda: reduce(max, 5)))  # expect: TypeError: reduce() arg 2 must support iteration
print(attempt(lambda: reduce(max, [1], 2, 3)))  # expect: TypeError: reduce expected at most 3 arguments, got 4


class Cell:
    def __init__(self):
        self.state = "initial"

    def set_state(self, state, *, loud=False):
        self.state = state.upper() if loud else state
        return self

    set_alive = partialmethod(set_state, "alive")
    set_dead = partialmethod(set_state, "dead", loud=True)
    choose = partialmethod(set_state)
    build = staticmethod(partial(show, "static"))


cell = Cell()
print(cell.state, cell.set_alive().state, cell.set_dead().state, cell.choose("x", loud=True).state, cell.build(1))
# expect: initial alive DEAD X (('static', 1), {})
print(attempt(lambda: partialmethod(5)))  # expect: TypeError: 5 is not callable or a descriptor


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """The wrapper's own text."""
        calls.append(function.__name__)
        return function(*args, **kwargs)

    return wrapper


calls = []


@logged
def area(width: int, height: int = 2) -> int:
    """Width times height."""
    return width * height


area.unit = "m2"
print(area(3), area.__name__, area.__doc__, area.__qualname__, area.__annotations__, area.__wrapped__(5), calls)
# expect: 6 area Width times height. area {'width': <class 'int'>, 'height': <class 'int'>, 'return': <class 'int'>} 10 ['area']
print(area.unit, area.__module__, hasattr(area.__wrapped__, "unit"))  # expect: m2 __main__ False


class Callable:
    """A class with a call."""

    def __init__(self, function):
        update_wrapper(self, function)
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.__wrapped__(*args)


@Callable
def double(n):
    """Twice n."""
    return n * 2


print(double(4), double(5), double.count, double.__name__, double.__doc__)  # expect: 8 10 2 double Twice n.
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
# expect: ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__') ('__dict__',)


@wraps(len, assigned=("__name__", "missing"), updated=())
def renamed():
    pass


print(renamed.__name__, renamed.__wrapped__ is len)  # expect: len True
compose = lambda *functions: reduce(lambda f, g: lambda x: g(f(x)), functions)  # noqa: E731
print(compose(str.strip, str.title, list)("  ab cd "))  # expect: ['A', 'b', ' ', 'C', 'd']
