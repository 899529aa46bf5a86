# __slots__ in a subclass, a subclass without, and a slot for the __dict__.
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
