# Assignment: chained, unpacking, subscripts and attributes as targets, and the order in which it all happens.
a = b = c = []
a.append(1)
print(a, b is c)  # expect: [1] True
x, y = 1, 2
x, y = y, x + y
print(x, y)  # expect: 2 3
[p, q] = "no"
(r), s = {"k": 1, "l": 2}
print(p, q, r, s)  # expect: n o k l
(m, n), [o, (t, u)] = (1, 2), (3, "xy")
print(m, n, o, t, u)  # expect: 1 2 3 x y
head, *tail = "abc"
*init, last = range(4)
first, *rest, end = [1, 2]
print(head, tail, init, last, first, rest, end)  # expect: a ['b', 'c'] [0, 1, 2] 3 1 [] 2
*everything, = "xyz"
print(everything)  # expect: ['x', 'y', 'z']
values = [0, 1, 2]
i = 0
i, values[i] = 2, "at two"
print(i, values)  # expect: 2 [0, 1, 'at two']
values[0], values[1] = values[1], values[0]
print(values)  # expect: [1, 0, 'at two']


class Bag:
    pass


bag = Bag()
bag.one = bag.two = 5
bag.one, bag.three = "x", bag.two
print(bag.one, bag.two, bag.three)  # expect: x 5 5


def loud(name, value):
    print("evaluate", name)
    return value


table = {}
loud("target", table)[loud("key", "k")] = loud("value", 7)
# expect: evaluate value
# expect: evaluate target
# expect: evaluate key
print(table)  # expect: {'k': 7}
loud("left", table)["a"] = loud("right", table)["b"] = loud("value", 8)
# expect: evaluate value
# expect: evaluate left
# expect: evaluate right
print(table)  # expect: {'k': 7, 'a': 8, 'b': 8}


def attempt(action):
    try:
        action()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def too_many():
    a, b = 1, 2, 3


def too_few():
    a, b, c = [1, 2]


def starred_too_few():
    a, *b, c = [1]


def not_iterable():
    a, b = 5


def not_iterable_none():
    [a] = None


attempt(too_many)  # expect: ValueError: too many values to unpack (expected 2)
attempt(too_few)  # expect: ValueError: not enough values to unpack (expected 3, got 2)
attempt(starred_too_few)  # expect: ValueError: not enough values to unpack (expected at least 2, got 1)
attempt(not_iterable)  # expect: TypeError: cannot unpack non-iterable int object
attempt(not_iterable_none)  # expect: TypeError: cannot unpack non-iterable NoneType object
