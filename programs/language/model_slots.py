# __slots__: members, missing dict, inheritance, errors.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"))
attempt(lambda: setattr(p, "z", 3))
attempt(lambda: p.z)
attempt(lambda: p.__dict__)
attempt(lambda: vars(p))
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
p.x = 7
print(p.x, Point.x, type(Point.x), Point.x.__get__(p), Point.x.__name__, Point.x.__objclass__)
Point.x.__set__(p, 8)
print(p.x)
attempt(lambda: Point.x.__get__(5))
attempt(lambda: Point.x.__set__(5, 5))
print(sorted(Point.__dict__))


class Point3(Point):
    __slots__ = "z"


q = Point3(1, 2)
q.z = 3
print(q.x, q.y, q.z, hasattr(q, "__dict__"))
attempt(lambda: setattr(q, "w", 4))


class Open(Point):
    pass


o = Open(1, 2)
o.extra = "fine"
print(o.x, o.extra, o.__dict__)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)


class Private:
    __slots__ = ("__hidden", "_single", "__dunder__")

    def __init__(self):
        self.__hidden = "h"
        self._single = "s"
        self.__dunder__ = "d"

    def get(self):
        return self.__hidden


print(Private().get(), Private().__dunder__, Private()._Private__hidden)
attempt(lambda: type("Conflict", (), {"__slots__": ("a",), "a": 1}))
attempt(lambda: type("NotText", (), {"__slots__": (1,)}))
attempt(lambda: type("NotName", (), {"__slots__": ("a b",)}))
attempt(lambda: type("FromInt", (int,), {"__slots__": ("a",)}))
attempt(lambda: type("FromTuple", (tuple,), {"__slots__": ("a",)}))
attempt(lambda: type("EmptyInt", (int,), {"__slots__": ()})(5) + 1)
attempt(lambda: type("TwoDicts", (Open,), {"__slots__": ("__dict__",)}))
attempt(lambda: type("NotIterable", (), {"__slots__": 5}))


class Left:
    __slots__ = ("left",)


class Right:
    __slots__ = ("right",)


class Empty:
    __slots__ = ()


attempt(lambda: type("Both", (Left, Right), {}))
attempt(lambda: type("Fine", (Left, Empty), {"__slots__": ()}).__mro__[1])
attempt(lambda: setattr(Empty(), "x", 1))
attempt(lambda: object().x)
attempt(lambda: setattr(object(), "x", 1))


class Defaults:
    __slots__ = ["name", "age"]
    kind = "shared"


d = Defaults()
print(d.kind)
attempt(lambda: setattr(d, "kind", "own"))
attempt(lambda: delattr(d, "kind"))
attempt(lambda: d.name)


class Listy(list):
    __slots__ = ("tag",)


li = Listy([1, 2])
li.tag = "t"
li.append(3)
print(li, li.tag)
attempt(lambda: setattr(li, "other", 1))


class Error(Exception):
    __slots__ = ("code",)


e = Error("message")
e.code = 5
e.other = 6
print(e, e.code, e.__dict__)


class Getter:
    __slots__ = ("real",)

    def __getattr__(self, name):
        return f"no {name}"


g = Getter()
print(g.real, g.anything)
g.real = "there"
print(g.real)


class Again(Point):
    __slots__ = ("x",)


a = Again(1, 2)
Point.x.__set__(a, "hidden")
print(a.x, Point.x.__get__(a))


class Dictionary:
    __slots__ = {"documented": "what it is"}


x = Dictionary()
x.documented = 1
print(x.documented, Dictionary.__slots__)


class Cycle:
    __slots__ = ("me",)

    def __del__(self):
        print("deleted")


c = Cycle()
c.me = [1, 2]
c = None
c = Cycle()
c.me = Cycle()
del c.me
print("end")
