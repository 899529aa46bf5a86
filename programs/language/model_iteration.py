# Iteration and containers: __iter__, __next__, __getitem__, __reversed__, __contains__, __length_hint__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Sequence:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        print("get", index)
        return self.items[index]


class Sized(Sequence):
    def __len__(self):
        return len(self.items)


s = Sequence("a", "b")
print(list(s))
# expect: get 0
# expect: get 1
# expect: get 2
# expect: ['a', 'b']
print("b" in s)
# expect: get 0
# expect: get 1
# expect: True
print("z" in s)
# expect: get 0
# expect: get 1
# expect: get 2
# expect: False
a, b = s
# expect: get 0
# expect: get 1
# expect: get 2
print(a, b, iter(s).__class__.__name__)  # expect: a b iterator
attempt(lambda: reversed(s))  # expect: TypeError: object of type 'Sequence' has no len()
print(list(reversed(Sized(1, 2))))
# expect: get 1
# expect: get 0
# expect: [2, 1]
attempt(lambda: len(s))  # expect: TypeError: object of type 'Sequence' has no len()


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(list(c), list(c), sum(Countdown(4)), max(Countdown(5)), 2 in Countdown(4), [*Countdown(2)])
# expect: [2, 1, 0] [] 6 4 True [1, 0]
print(dict(zip("ab", Countdown(2))))  # expect: {'a': 1, 'b': 0}
first, *rest = Countdown(4)
print(first, rest, tuple(Countdown(2)), set(Countdown(2)), sorted(Countdown(3)), list(enumerate(Countdown(2))))
# expect: 3 [2, 1, 0] (1, 0) {0, 1} [0, 1, 2] [(0, 1), (1, 0)]
print(list(map(str, Countdown(2))), "".join(map(str, Countdown(3))), any(Countdown(1)), all(Countdown(2)))
# expect: ['1', '0'] 210 False False
print(next(Countdown(1)))  # expect: 0


class Reversible:
    def __reversed__(self):
        return iter("reversed")


class NotReversible(list):
    __reversed__ = None


print("".join(reversed(Reversible())))  # expect: reversed
attempt(lambda: reversed(NotReversible()))  # expect: TypeError: 'NotReversible' object is not reversible
attempt(lambda: reversed({1, 2}))  # expect: TypeError: 'set' object is not reversible


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return object()


class RaisesInIter:
    def __iter__(self):
        raise ValueError("in iter")


class RaisesInNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("in next")


attempt(lambda: list(BadIter()))  # expect: TypeError: iter() returned non-iterator of type 'int'
attempt(lambda: iter(NoNext()))  # expect: TypeError: iter() returned non-iterator of type 'object'
attempt(lambda: list(RaisesInIter()))  # expect: ValueError: in iter
attempt(lambda: list(RaisesInNext()))  # expect: KeyError: 'in next'
attempt(lambda: next(5))  # expect: TypeError: 'int' object is not an iterator
attempt(lambda: next(BadIter()))  # expect: TypeError: 'BadIter' object is not an iterator
attempt(lambda: [x for x in 5])  # expect: TypeError: 'int' object is not iterable
attempt(lambda: (lambda *args: args)(*5))
# expect: TypeError: __main__.<lambda>.<locals>.<lambda>() argument after * must be an iterable, not int
attempt(lambda: {**5})  # expect: TypeError: 'int' object is not a mapping


def unpack(value):
    x, y = value
    return x, y


attempt(lambda: unpack(Countdown(3)))  # expect: ValueError: too many values to unpack (expected 2)
attempt(lambda: unpack(Countdown(1)))  # expect: ValueError: not enough values to unpack (expected 2, got 1)
attempt(lambda: unpack(5))  # expect: TypeError: cannot unpack non-iterable int object
attempt(lambda: unpack(BadIter()))  # expect: TypeError: iter() returned non-iterator of type 'int'


class Container:
    def __contains__(self, item):
        print("contains", item)
        return item


print(5 in Container(), 0 in Container(), "" not in Container())
# expect: contains 5
# expect: contains 0
# expect: contains
# expect: True False True


class RaisesInContains:
    def __contains__(self, item):
        raise ValueError("no idea")


attempt(lambda: 1 in RaisesInContains())  # expect: ValueError: no idea
attempt(lambda: 1 in 5)  # expect: TypeError: argument of type 'int' is not iterable
attempt(lambda: "a" in 5)  # expect: TypeError: argument of type 'int' is not iterable
attempt(lambda: 1 in "abc")  # expect: TypeError: 'in <string>' requires string as left operand, not int


class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        return self.cells.get(key, "empty")

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.cells[key]


g = Grid()
g[1, 2] = "x"  # expect: set (1, 2) x
print(g[1, 2], g[0], g[1:2], g[::2, ...], g[()], g[-1])
# expect: get (1, 2)
# expect: get 0
# expect: get slice(1, 2, None)
g["k"] = 1
g["k"] += 1
print(g["k"])
del g["k"]
attempt(lambda: g.__delitem__("k"))
attempt(lambda: object()[0])


def set_item():
    object()[0] = 1


def del_item():
    del object()[0]


def set_tuple():
    (1, 2)[0] = 3


attempt(set_item)
attempt(del_item)
attempt(set_tuple)


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


print(list(Hint(10)), list(Hint(NotImplemented)))
attempt(lambda: list(Hint(-1)))
attempt(lambda: list(Hint("x")))
attempt(lambda: list(Hint(ValueError("hint"))))


class Changing:
    def __init__(self):
        self.items = [1, 2, 3]

    def __iter__(self):
        for item in self.items:
            if item == 2 and len(self.items) < 5:
                self.items.append(9)
            yield item


print(list(Changing()))


class Mapping:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


print({**Mapping()}, dict(Mapping()), (lambda **k: k)(**Mapping()))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "default"))
print(list(iter(lambda: next(counter), 3)) if (counter := iter(range(9))) else 0)
for value in (pairs := iter([(1, 2), (3, 4)])):
    print(value, next(pairs, None))
# expect error: TypeError: unhashable type: 'slice'
