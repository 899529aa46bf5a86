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
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"))  # expect: 1 2 ('x', 'y') False
attempt(lambda: setattr(p, "z", 3))  # expect: AttributeError: 'Point' object has no attribute 'z'
attempt(lambda: p.z)  # expect: AttributeError: 'Point' object has no attribute 'z'
attempt(lambda: p.__dict__)  # expect: AttributeError: 'Point' object has no attribute '__dict__'
attempt(lambda: vars(p))  # expect: TypeError: vars() argument must have __dict__ attribute
del p.x
attempt(lambda: p.x)  # expect: AttributeError: 'Point' object has no attribute 'x'
attempt(lambda: delattr(p, "x"))  # expect: AttributeError: x
p.x = 7
print(p.x, Point.x, type(Point.x), Point.x.__get__(p), Point.x.__name__, Point.x.__objclass__)
# expect: 7 <member 'x' of 'Point' objects> <class 'member_descriptor'> 7 x <class '__main__.Point'>
Point.x.__set__(p, 8)
print(p.x)  # expect: 8
attempt(lambda: Point.x.__get__(5))
# expect: TypeError: descriptor 'x' for 'Point' objects doesn't apply to a 'int' object
attempt(lambda: Point.x.__set__(5, 5))
# expect: TypeError: descriptor 'x' for 'Point' objects doesn't apply to a 'int' object
print(sorted(Point.__dict__))  # expect: ['__doc__', '__init__', '__module__', '__slots__', 'x', 'y']


class Point3(Point):
    __slots__ = "z"


q = Point3(1, 2)
q.z = 3
print(q.x, q.y, q.z, hasattr(q, "__dict__"))  # expect: 1 2 3 False
attempt(lambda: setattr(q, "w", 4))  # expect: AttributeError: 'Point3' object has no attribute 'w'


class Open(Point):
    pass


o = Open(1, 2)
o.extra = "fine"
print(o.x, o.extra, o.__dict__)  # expect: 1 fine {'extra': 'fine'}


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)  # expect: 1 2 {'b': 2}


class Private:
    __slots__ = ("__hidden", "_single", "__dunder__")

    def __init__(self):
        self.__hidden = "h"
        self._single = "s"
        self.__dunder__ = "d"

    def get(self):
        return self.__hidden


print(Private().get(), Private().__dunder__, Private()._Private__hidden)  # expect: h d h
attempt(lambda: type("Conflict", (), {"__slots__": ("a",), "a": 1}))
# expect: ValueError: 'a' in __slots__ conflicts with class variable
attempt(lambda: type("NotText", (), {"__slots__": (1,)}))
# expect: TypeError: __slots__ items must be strings, not 'int'
attempt(lambda: type("NotName", (), {"__slots__": ("a b",)}))  # expect: TypeError: __slots__ must be identifiers
attempt(lambda: type("FromInt", (int,), {"__slots__": ("a",)}))
# expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
attempt(lambda: type("FromTuple", (tuple,), {"__slots__": ("a",)}))
# expect: TypeError: nonempty __slots__ not supported for subtype of 'tuple'
attempt(lambda: type("EmptyInt", (int,), {"__slots__": ()})(5) + 1)  # expect: 6
attempt(lambda: type("TwoDicts", (Open,), {"__slots__": ("__dict__",)}))
# expect: TypeError: __dict__ slot disallowed: we already got one
attempt(lambda: type("NotIterable", (), {"__slots__": 5}))  # expect: TypeError: 'int' object is not iterable


class Left:
    __slots__ = ("left",)


class Right:
    __slots__ = ("right",)


class Empty:
    __slots__ = ()


attempt(lambda: type("Both", (Left, Right), {}))  # expect: TypeError: multiple bases have instance lay-out conflict
attempt(lambda: type("Fine", (Left, Empty), {"__slots__": ()}).__mro__[1])  # expect: <class '__main__.Left'>
attempt(lambda: setattr(Empty(), "x", 1))  # expect: AttributeError: 'Empty' object has no attribute 'x'
attempt(lambda: object().x)  # expect: AttributeError: 'object' object has no attribute 'x'
attempt(lambda: setattr(object(), "x", 1))  # expect: AttributeError: 'object' object has no attribute 'x'


class Defaults:
    __slots__ = ["name", "age"]
    kind = "shared"


d = Defaults()
print(d.kind)  # expect: shared
attempt(lambda: setattr(d, "kind", "own"))  # expect: AttributeError: 'Defaults' object attribute 'kind' is read-only
attempt(lambda: delattr(d, "kind"))  # expect: AttributeError: 'Defaults' object attribute 'kind' is read-only
attempt(lambda: d.name)  # expect: AttributeError: 'Defaults' object has no attribute 'name'


class Listy(list):
    __slots__ = ("tag",)


li = Listy([1, 2])
li.tag = "t"
li.append(3)
print(li, li.tag)  # expect: [1, 2, 3] t
attempt(lambda: setattr(li, "other", 1))  # expect: AttributeError: 'Listy' object has no attribute 'other'


class Error(Exception):
    __slots__ = ("code",)


e = Error("message")
e.code = 5
e.other = 6
print(e, e.code, e.__dict__)  # expect: message 5 {'other': 6}


class Getter:
    __slots__ = ("real",)

    def __getattr__(self, name):
        return f"no {name}"


g = Getter()
print(g.real, g.anything)  # expect: no real no anything
g.real = "there"
print(g.real)  # expect: there


class Again(Point):
    __slots__ = ("x",)


a = Again(1, 2)
Point.x.__set__(a, "hidden")
print(a.x, Point.x.__get__(a))  # expect: 1 hidden


class Dictionary:
    __slots__ = {"documented": "what it is"}


x = Dictionary()
x.documented = 1
print(x.documented, Dictionary.__slots__)  # expect: 1 {'documented': 'what it is'}


class Cycle:
    __slots__ = ("me",)

    def __del__(self):
        print("deleted")


c = Cycle()
c.me = [1, 2]
c = None  # expect: deleted
c = Cycle()
c.me = Cycle()
del c.me  # expect: deleted
print("end")
# expect: end
# expect: deleted
