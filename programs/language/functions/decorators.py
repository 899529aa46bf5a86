# Decorators: order, arguments, on functions, methods and classes.
def loud(function):
    print("decorating", function.__name__)

    def wrapper(*args, **kwargs):
        print("before", args, kwargs)
        result = function(*args, **kwargs)
        print("after", result)
        return result

    return wrapper


@loud
def add(a, b=1):
    return a + b
# expect: decorating add


print(add(1), add(1, b=5), add.__name__)
# expect: before (1,) {}
# expect: after 2
# expect: before (1,) {'b': 5}
# expect: after 6
# expect: 2 6 wrapper


def times(n):
    print("making times", n)

    def decorate(function):
        print("applying times", n)
        return lambda *args: [function(*args) for _ in range(n)]

    return decorate


@times(2)
@times(3)
def hi(name):
    return name
# expect: making times 2
# expect: making times 3
# expect: applying times 3
# expect: applying times 2


print(hi("x"))  # expect: [['x', 'x', 'x'], ['x', 'x', 'x']]


def memoize(function):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = function(n)
        return known[n]

    wrapper.known = known
    return wrapper


@memoize
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), len(fibonacci.known))  # expect: 23416728348467685 81
commands = {}


def command(name):
    def register(function):
        commands[name] = function
        return function

    return register


@command("greet")
def greet(who):
    return f"hello {who}"


@command("leave")
def leave(who):
    return f"bye {who}"


print(sorted(commands), commands["greet"]("Ada"), leave("Bob"))  # expect: ['greet', 'leave'] hello Ada bye Bob


def with_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v}' for k, v in vars(self).items())})"
    return cls


@with_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    @loud
    def scaled(self, factor):
        return Point(self.x * factor, self.y * factor)
# expect: decorating scaled


print(Point(1, 2))  # expect: Point(x=1, y=2)
Point(1, 2).scaled(2)
# expect: before (Point(x=1, y=2), 2) {}
# expect: after Point(x=2, y=4)


@lambda f: "replaced by a string"
def replaced():
    pass


print(replaced)  # expect: replaced by a string


class Count:
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Count
def counted(x):
    return x


counted(1), counted(2)
print(counted.calls, [d for d in [Count]][0] is Count)  # expect: 2 True
try:
    @5
    def broken():
        pass
except TypeError as error:
    print(error)  # expect: 'int' object is not callable
