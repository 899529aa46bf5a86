# dataclasses: the generated methods, and what they refuse.
from dataclasses import dataclass, fields, is_dataclass


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x * self.x + self.y * self.y


p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(3), p == (3, 4))  # expect: Point(x=3, y=4) 25 True True False
print(Point(1), Point(y=2, x=1), Point.y, Point.__doc__, Point.__match_args__)
# expect: Point(x=1, y=0) Point(x=1, y=2) 0 Point(x: int, y: int = 0) ('x', 'y')
attempt(Point)  # expect: TypeError: Point.__init__() missing 1 required positional argument: 'x'
attempt(Point, 1, 2, 3)  # expect: TypeError: Point.__init__() takes from 2 to 3 positional arguments but 4 were given
attempt(Point, 1, z=2)  # expect: TypeError: Point.__init__() got an unexpected keyword argument 'z'
attempt(hash, p)  # expect: TypeError: unhashable type: 'Point'
attempt(lambda: p < Point(1))  # expect: TypeError: '<' not supported between instances of 'Point' and 'Point'
print(Point.__init__.__qualname__, Point.__init__.__annotations__)
# expect: Point.__init__ {'x': <class 'int'>, 'y': <class 'int'>, 'return': None}
print([f.name for f in fields(p)], fields(Point)[1].default, fields(Point)[0].type)
# expect: ['x', 'y'] 0 <class 'int'>
print(is_dataclass(Point), is_dataclass(p), is_dataclass(3))  # expect: True True False
print(repr(fields(Point)[1]).partition(",default_factory")[0])  # expect: Field(name='y',type=<class 'int'>,default=0
