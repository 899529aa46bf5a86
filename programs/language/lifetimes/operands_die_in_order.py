# In which order temporary operands die: as CPython gives them up, the callee first, then from left to right.


class D:
    """Says when it dies."""

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end="; ")

    def __repr__(self):
        return "D"

    def __call__(self, *args, **kwargs):
        return 1

    def __or__(self, other):
        return 1

    def __getitem__(self, key):
        return 1

    def __setitem__(self, key, value):
        pass

    def __delitem__(self, key):
        pass

    def __lt__(self, other):
        return True

    def __contains__(self, item):
        return True

    def method(self, *args):
        pass

    def __format__(self, spec):
        return "x"


def f(a, b, c=3):
    pass


def generator(a, b):
    yield


def star(*args, **kwargs):
    del args
    print("in", end=" ")


class TakesAny:
    def __init__(self, *args):
        self.args = args


class TakesTwo:
    def __init__(self, a, b):
        pass


class Makes:
    def __new__(cls, a, b):
        return object.__new__(cls)


CASES = [
    lambda: print(D(1), D(2), D(3)),
    lambda: print(*[D(1), D(2)], sep=" "),
    lambda: print(D(1), D(2), end="\n"),
    lambda: f(D(1), D(2)),
    lambda: f(D(1), D(2), c=D(3)),
    lambda: f(*[1, D(2)], **{"c": D(3)}),
    lambda: D(9)(D(1), D(2)),
    lambda: D(9)(D(1), k=D(2)),
    lambda: D(9).method(D(1), D(2)),
    lambda: D(9) | D(8),
    lambda: D(9) < D(8),
    lambda: D(9) < D(8) < D(7),
    lambda: D(9) is D(8),
    lambda: D(9) in D(8),
    lambda: D(9)[D(8)],
    lambda: D(9)[D(8) : D(7)],
    lambda: max(D(1), D(2), key=lambda x: 0),
    lambda: f"{D(1)}{D(2)}{D(3)!r:>{4}}",
    lambda: isinstance(D(1), (D(2) and D)),
    lambda: [D(1), D(2)],
    lambda: (D(1), D(2)),
    lambda: {D(1): D(2)},
    lambda: {D(1)},
    lambda: TakesAny(D(1), D(2)),
    lambda: TakesTwo(D(1), D(2)),
    lambda: Makes(D(1), D(2)),
    lambda: generator(D(1), D(2)),
    lambda: next(generator(D(1), D(2))),
    lambda: star(D(1), D(2), k=D(3)),
    lambda: [D(1)].append(D(2)),
    lambda: {}.setdefault(D(1), D(2)),
    lambda: {}.get(D(1), D(2)),
    lambda: dict(a=D(1), b=D(2)),
    lambda: [*(D(1), D(2)), D(3)],
    lambda: slice(D(1), D(2), D(3)),
    lambda: getattr(D(1), "missing", D(2)),
    lambda: sorted([D(1), D(2)]),
    lambda: D(1) if D(2) else D(3),
]
for number, case in enumerate(CASES):
    case()
    print(number)

D(9)[D(8)] = D(7)
print("store")
del D(9)[D(8)]
print("delete")
D(1).attribute = D(2)
print("attribute")
items = [D(1), D(2)]
items[0] = D(3)
print("replaced")
[D(4), D(5)][0] = D(6)
print("both")
names = {"k": D(7)}
names["k"] = D(8)
print("value")
del items, names
print("done")

# expect: D D D
# expect: del 1; del 2; del 3; 0
# expect: D D
# expect: del 2; del 1; 1
# expect: D D
# expect: del 1; del 2; 2
# expect: del 1; del 2; 3
# expect: del 1; del 2; del 3; 4
# expect: del 2; del 3; 5
# expect: del 9; del 1; del 2; 6
# expect: del 9; del 1; del 2; 7
# expect: del 9; del 2; del 1; 8
# expect: del 9; del 8; 9
# expect: del 9; del 8; 10
# expect: del 9; del 8; del 7; 11
# expect: del 9; del 8; 12
# expect: del 9; del 8; 13
# expect: del 9; del 8; 14
# expect: del 9; del 8; del 7; 15
# expect: del 2; del 1; 16
# expect: del 1; del 2; del 3; 17
# expect: del 2; del 1; 18
# expect: del 2; del 1; 19
# expect: del 2; del 1; 20
# expect: del 1; del 2; 21
# expect: del 1; 22
# expect: del 2; del 1; 23
# expect: del 1; del 2; 24
# expect: del 1; del 2; 25
# expect: del 1; del 2; 26
# expect: del 1; del 2; 27
# expect: del 2; del 1; in del 3; 28
# expect: del 1; del 2; 29
# expect: del 1; del 2; 30
# expect: del 1; del 2; 31
# expect: del 1; del 2; 32
# expect: del 3; del 2; del 1; 33
# expect: del 3; del 1; del 2; 34
# expect: del 1; del 2; 35
# expect: del 1; del 2; 36
# expect: del 2; del 1; 37
# expect: del 7; del 9; del 8; store
# expect: del 9; del 8; delete
# expect: del 1; del 2; attribute
# expect: del 1; replaced
# expect: del 4; del 5; del 6; both
# expect: del 7; value
# expect: del 2; del 3; del 8; done
