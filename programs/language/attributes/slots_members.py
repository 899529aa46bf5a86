# __slots__: members instead of a __dict__.
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
