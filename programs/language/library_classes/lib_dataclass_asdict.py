# dataclasses: asdict(), astuple(), and a dataclass in itself.
from dataclasses import asdict, astuple, dataclass, field, fields


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


@dataclass
class Tree:
    value: int
    children: list["Tree"] = field(default_factory=list)
    extra: dict = field(default_factory=dict)


t = Tree(1, [Tree(2), Tree(3, [Tree(4)])], {"k": (Point(1, 2), {3})})
print(asdict(t))
# expect: {'value': 1, 'children': [{'value': 2, 'children': [], 'extra': {}}, {'value': 3, 'children': [{'value': 4, 'children': [], 'extra': {}}], 'extra': {}}], 'extra': {'k': ({'x': 1, 'y': 2}, {3})}}
print(astuple(t))  # expect: (1, [(2, [], {}), (3, [(4, [], {})], {})], {'k': ((1, 2), {3})})
print(asdict(Point(1, 2), dict_factory=lambda pairs: sorted(pairs)))  # expect: [('x', 1), ('y', 2)]
copy = asdict(t)
copy["children"].clear()
print(len(t.children))  # expect: 2
attempt(asdict, 5)  # expect: TypeError: asdict() should be called on dataclass instances
attempt(astuple, Point)  # expect: TypeError: astuple() should be called on dataclass instances
attempt(fields, 5)  # expect: TypeError: must be called with a dataclass type or instance
loop = Tree(1)
loop.children.append(loop)
print(loop)  # expect: Tree(value=1, children=[...], extra={})
