# __eq__ and __hash__ together: keys of dicts and sets, and what has no hash.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


grid = {Point(0, 0): "origin", Point(1, 0): "east"}
grid[Point(0, 0)] = "changed"
print(grid, grid[Point(1, 0)], Point(2, 2) in grid, len(grid))
# expect: {Point(0, 0): 'changed', Point(1, 0): 'east'} east False 2
print(len({Point(1, 1): 0, Point(1, 1): 1, Point(1, 2): 2}), {Point(3, 3): 1} == {Point(3, 3): 1})  # expect: 2 True


class Collides:
    asked = []

    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        Collides.asked.append((self.name, other.name))
        return self.name == other.name


table = {Collides("a"): 1, Collides("b"): 2}
print(table[Collides("b")], len(table), len(Collides.asked) >= 2)  # expect: 2 2 True
key = Collides("k")
Collides.asked.clear()
table = {key: 1}
print(table[key], Collides.asked)  # expect: 1 []


class OnlyEq:
    def __eq__(self, other):
        return True


class NotHashable:
    __hash__ = None


class Inherits(Point):
    pass


class OverridesEq(Point):
    def __eq__(self, other):
        return False


print(OnlyEq.__hash__, hash(Inherits(1, 2)) == hash((1, 2)), OverridesEq.__hash__)  # expect: None True None
for value in (OnlyEq(), NotHashable(), OverridesEq(0, 0), [], {}, ([],)):
    try:
        hash(value)
    except TypeError as error:
        print(error)
# expect: unhashable type: 'OnlyEq'
# expect: unhashable type: 'NotHashable'
# expect: unhashable type: 'OverridesEq'
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'list'


class Wrong:
    def __init__(self, result):
        self.result = result

    def __hash__(self):
        return self.result


print(hash(Wrong(-1)), hash(Wrong(True)), hash(Wrong(2 ** 64)) == hash(Wrong(2 ** 64)))  # expect: -2 1 True
try:
    hash(Wrong("x"))
except TypeError as error:
    print(error)  # expect: __hash__ method should return an integer


class Fails:
    def __hash__(self):
        raise ValueError("no hash today")


try:
    {Fails(): 1}
except ValueError as error:
    print(error)  # expect: no hash today
print({1: "a"}[True], {"a": 1}["".join(["a"])], hash(None) == hash(None), hash(print) == hash(print))
# expect: a 1 True True
