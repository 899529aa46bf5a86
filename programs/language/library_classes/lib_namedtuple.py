# collections.namedtuple: making, reading, replacing, defaults, renaming, subclasses, errors.
from collections import namedtuple


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p.y, p[0], p[-1], len(p))  # expect: Point(x=1, y=2) 1 2 1 2 2
x, y = p
print(x, y, p == (1, 2), p == Point(1, 2), hash(p) == hash((1, 2)), p < (1, 3))  # expect: 1 2 True True True True
print(p + (3,), p * 2, 2 in p, p.index(2), p.count(9), p[:1], list(p))
# expect: (1, 2, 3) (1, 2, 1, 2) True 1 0 (1,) [1, 2]
print(Point._fields, Point.__name__, Point.__doc__, Point.__match_args__, Point._field_defaults)
# expect: ('x', 'y') Point Point(x, y) ('x', 'y') {}
print(p._asdict(), p._replace(x=10), Point._make([7, 8]))  # expect: {'x': 1, 'y': 2} Point(x=10, y=2) Point(x=7, y=8)
print(isinstance(p, tuple), type(p) is Point, issubclass(Point, tuple), Point.__mro__[1])
# expect: True True True <class 'tuple'>
print(f"{p}", str(p), repr(p), "%s %s" % p, "{0.x}-{0.y}".format(p))
# expect: Point(x=1, y=2) Point(x=1, y=2) Point(x=1, y=2) 1 2 1-2

Employee = namedtuple("Employee", ["name", "title", "age"], defaults=["clerk", 30])
print(Employee("Ann"), Employee("Bob", age=5), Employee._field_defaults)
# expect: Employee(name='Ann', title='clerk', age=30) Employee(name='Bob', title='clerk', age=5) {'title': 'clerk', 'age': 30}
print(Employee(*["C", "D"]), Employee(**{"name": "E", "title": "F", "age": 1}))
# expect: Employee(name='C', title='D', age=30) Employee(name='E', title='F', age=1)
print(namedtuple("Row", "id, class, id, _x, 2a", rename=True)._fields)  # expect: ('id', '_1', '_2', '_3', '_4')
print(namedtuple("Empty", "")(), namedtuple("One", "only")(5))  # expect: Empty() One(only=5)

print(attempt(lambda: Point(1)))  # expect: TypeError: Point.__new__() missing 1 required positional argument: 'y'
print(attempt(lambda: Point()))
# expect: TypeError: Point.__new__() missing 2 required positional arguments: 'x' and 'y'
print(attempt(lambda: Point(1, 2, 3)))
# expect: TypeError: Point.__new__() takes 3 positional arguments but 4 were given
print(attempt(lambda: Point(1, z=3)))  # expect: TypeError: Point.__new__() got an unexpected keyword argument 'z'
print(attempt(lambda: Point(1, 2, y=3)))  # expect: TypeError: Point.__new__() got multiple values for argument 'y'
print(attempt(lambda: Employee()))
# expect: TypeError: Employee.__new__() missing 1 required positional argument: 'name'
print(attempt(lambda: Employee(1, 2, 3, 4)))
# expect: TypeError: Employee.__new__() takes from 2 to 4 positional arguments but 5 were given
print(attempt(lambda: p._replace(z=1)))  # expect: ValueError: Got unexpected field names: ['z']
print(attempt(lambda: Point._make([1, 2, 3])))  # expect: TypeError: Expected 2 arguments, got 3
print(attempt(lambda: setattr(p, "x", 5)))  # expect: AttributeError: can't set attribute
print(attempt(lambda: delattr(p, "x")))  # expect: AttributeError: can't delete attribute
print(attempt(lambda: p.z))  # expect: AttributeError: 'Point' object has no attribute 'z'
print(attempt(lambda: namedtuple("P", "x x")))  # expect: ValueError: Encountered duplicate field name: 'x'
print(attempt(lambda: namedtuple("P", "_x")))  # expect: ValueError: Field names cannot start with an underscore: '_x'
print(attempt(lambda: namedtuple("P", "a-b")))
# expect: ValueError: Type names and field names must be valid identifiers: 'a-b'
print(attempt(lambda: namedtuple("P", "for")))
# expect: ValueError: Type names and field names cannot be a keyword: 'for'
print(attempt(lambda: namedtuple("9P", "x")))
# expect: ValueError: Type names and field names must be valid identifiers: '9P'
print(attempt(lambda: namedtuple("P", "x", defaults=[1, 2])))
# expect: TypeError: Got more default values than field names


class Vector(namedtuple("Base", "x y")):
    def __new__(cls, x=0, y=0):
        return super().__new__(cls, x, y)

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


v = Vector(3, 4)
print(v, v.length, v + Vector(1), Vector(), v._replace(y=0))
# expect: Vector(x=3, y=4) 5.0 Vector(x=4, y=4) Vector(x=0, y=0) Vector(x=3, y=0)
people = [Employee("Zoe", age=3), Employee("Al", "boss", 50), Employee("Al", "aide", 20)]
print([e.title for e in sorted(people)])  # expect: ['aide', 'boss', 'clerk']
print(max(people, key=lambda e: e.age).name)  # expect: Al
print({Point(1, 2): "key"}[1, 2])  # expect: key
match_me = {p: p._asdict() for p in (Point(0, 0), Point(1, 1))}
print(match_me)  # expect: {Point(x=0, y=0): {'x': 0, 'y': 0}, Point(x=1, y=1): {'x': 1, 'y': 1}}
