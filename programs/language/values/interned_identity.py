# `is`: what CPython 3.11 shares (small ints, singletons, constants of one function) and what it never does.
a, b = 5, 2 + 3
print(a is b, None is None, True is (1 == 1), NotImplemented is NotImplemented)  # expect: True True True True
print(int("256") is int("256"), int("-5") is int("-5"), int("257") is int("257"))  # expect: True True False
x, y = [], []
print(x is y, x is x, x == y)  # expect: False True True
name = "word"
print(name is "".join(["wo", "rd"]), name == "".join(["wo", "rd"]))  # expect: False True


def constants():
    return 1000, "text", (1, 2)


print(constants()[0] is constants()[0], constants()[1] is constants()[1], constants()[2] is constants()[2])
# expect: True True True
n = 1000
same = n
print(n is same, n + 0 is n, float("1.5") is float("1.5"))  # expect: True False False
print(type(5) is int, type(None) is type(None), NotImplemented is NotImplemented, ... is Ellipsis)
# expect: True True True True
first = object()
second = object()
print(first is second, first is not second, id(first) != id(second), first in [first], [first].index(first))
# expect: False True True True 0
