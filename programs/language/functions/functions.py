# Functions: definition, return values, parameters, and functions as values.
def nothing():
    pass


def early(n):
    if n < 0:
        return "negative"
    if n == 0:
        return
    return "positive"


def many():
    return 1, "two", [3]


print(nothing(), early(-1), early(0), early(1), many())  # expect: None negative None positive (1, 'two', [3])


def describe(name, greeting="Hello", mark="!"):
    return f"{greeting}, {name}{mark}"


print(describe("Ada"), describe("Bob", "Hi"), describe("Cy", mark="?"), describe(greeting="Yo", name="Dan"))
# expect: Hello, Ada! Hi, Bob! Hello, Cy? Yo, Dan!


def apply_twice(function, value):
    return function(function(value))


def increment(n):
    return n + 1


print(apply_twice(increment, 5), apply_twice(str.upper, "x"), list(map(increment, [1, 2])))  # expect: 7 X [2, 3]
table = {"plus": increment, "length": len}
print(table["plus"](1), table["length"]("abc"), (increment)(2), [increment][0](3))  # expect: 2 3 3 4


def outer():
    def inner(x):
        return x * 2

    return inner


print(outer()(21), outer() is outer(), outer.__name__, outer().__qualname__)
# expect: 42 False outer outer.<locals>.inner


def documented():
    """Say what it does."""
    return documented.__doc__


print(documented(), increment.__doc__, callable(increment), callable(5))  # expect: Say what it does. None True False
increment.calls = 7
print(increment.calls, increment.__dict__)  # expect: 7 {'calls': 7}


def shadow(n):
    n = n + 1
    len = n
    return len


n = 10
print(shadow(n), n, len("abc"))  # expect: 11 10 3


def unreachable():
    return 1
    print("never")


print(unreachable(), [f() for f in (nothing, unreachable)])  # expect: 1 [None, 1]


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(10), is_odd(7), is_even(3))  # expect: True True False
try:
    print(increment.missing)
except AttributeError as error:
    print(error)  # expect: 'function' object has no attribute 'missing'
try:
    5()
except TypeError as error:
    print(error)  # expect: 'int' object is not callable
try:
    undefined_function()
except NameError as error:
    print(error)  # expect: name 'undefined_function' is not defined
del increment
try:
    increment(1)
except NameError as error:
    print(error)  # expect: name 'increment' is not defined
