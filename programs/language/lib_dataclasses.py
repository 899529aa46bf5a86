# dataclasses: generated methods, all flags, fields, conversion, inheritance, errors.
from dataclasses import (
    KW_ONLY,
    FrozenInstanceError,
    InitVar,
    asdict,
    astuple,
    dataclass,
    field,
    fields,
    is_dataclass,
    make_dataclass,
    replace,
)


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


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)


print(sorted([Version(2), Version(1, 5), Version(1, 2)]), Version(1, tag="a") == Version(1, tag="b"))
# expect: [Version(major=1, minor=2, tag=''), Version(major=1, minor=5, tag=''), Version(major=2, minor=0, tag='')] True
print(Version(1) < Version(2), Version(1) >= Version(1, 0), max(Version(0, 9), Version(0, 10)))
# expect: True True Version(major=0, minor=10, tag='')
attempt(lambda: Version(1) < 5)  # expect: TypeError: '<' not supported between instances of 'Version' and 'int'


@dataclass(frozen=True)
class Frozen:
    a: int
    b: list = field(default_factory=list)


f = Frozen(1)


def assign():
    f.a = 2


def delete():
    del f.a


attempt(assign)  # expect: FrozenInstanceError: cannot assign to field 'a'
attempt(delete)  # expect: FrozenInstanceError: cannot delete field 'a'
attempt(hash, f)  # expect: TypeError: unhashable type: 'list'
print(hash(Frozen(1, ())) == hash(Frozen(1, ())), {Frozen(1, ()): "found"}[Frozen(1, ())])  # expect: True found
print(issubclass(FrozenInstanceError, AttributeError))  # expect: True


@dataclass
class Bag:
    items: list = field(default_factory=list)
    secret: str = field(default="s", repr=False)
    counter: int = field(default=0, init=False)
    note: str = field(default="n", metadata={"unit": "m"})


one, two = Bag(), Bag()
one.items.append(1)
print(one, two, one.counter, fields(Bag)[3].metadata["unit"])
# expect: Bag(items=[1], counter=0, note='n') Bag(items=[], counter=0, note='n') 0 m
print(Bag([5], note="x"), Bag.__doc__)
# expect: Bag(items=[5], counter=0, note='x') Bag(items: list = <factory>, secret: str = 's', note: str = 'n')
attempt(Bag, counter=1)  # expect: TypeError: Bag.__init__() got an unexpected keyword argument 'counter'


@dataclass
class WithPost:
    radius: float
    scale: InitVar[int] = 2
    area: float = field(init=False)

    def __post_init__(self, scale):
        self.area = self.radius * self.radius * scale


print(WithPost(2.0), WithPost(2.0, 10).area, hasattr(WithPost(1.0), "scale"))
# expect: WithPost(radius=2.0, area=8.0) 40.0 True


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10


print(Derived(), Derived(1, 2, 3), Derived() == Base(10), [f.name for f in fields(Derived)])
# expect: Derived(a=10, b=2, c=3) Derived(a=1, b=2, c=3) False ['a', 'b', 'c']


@dataclass
class Keyword:
    x: int
    _: KW_ONLY
    y: int = 5
    z: int


print(Keyword(1, z=2), Keyword.__match_args__)  # expect: Keyword(x=1, y=5, z=2) ('x',)
attempt(Keyword, 1, 2, 3)  # expect: TypeError: Keyword.__init__() takes 2 positional arguments but 4 were given
attempt(Keyword, 1)  # expect: TypeError: Keyword.__init__() missing 1 required keyword-only argument: 'z'


@dataclass(kw_only=True)
class AllKeyword:
    a: int
    b: int = field(default=1, kw_only=False)


print(AllKeyword(7, a=3))  # expect: AllKeyword(a=3, b=7)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 1


s = Slotted(5)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))  # expect: Slotted(x=5, y=1) ('x', 'y') False


def set_unknown():
    s.z = 3


attempt(set_unknown)  # expect: AttributeError: 'Slotted' object has no attribute 'z'


@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: int = field(default=0, hash=False)


print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)), hash(Hashed(4)) == hash((4,)))  # expect: True True


@dataclass(eq=False, repr=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), Plain.__eq__ is object.__eq__, Plain.__repr__ is object.__repr__, hash(Plain(1)) != 0)
# expect: False True True True


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
print(replace(p, y=9), replace(Version(1, 2, "t"), major=5))
# expect: Point(x=3, y=9) Version(major=5, minor=2, tag='t')
attempt(replace, p, q=1)  # expect: TypeError: Point.__init__() got an unexpected keyword argument 'q'
attempt(replace, Bag(), counter=3)
# expect: ValueError: field counter is declared with init=False, it cannot be specified with replace()
attempt(asdict, 5)  # expect: TypeError: asdict() should be called on dataclass instances
attempt(astuple, Point)  # expect: TypeError: astuple() should be called on dataclass instances
attempt(fields, 5)  # expect: TypeError: must be called with a dataclass type or instance
loop = Tree(1)
loop.children.append(loop)
print(loop)  # expect: Tree(value=1, children=[...], extra={})


@dataclass
class Custom:
    x: int

    def __repr__(self):
        return "custom"

    def __eq__(self, other):
        return True


print(Custom(1), Custom(1) == 5)  # expect: custom True


def no_default():
    @dataclass
    class Bad:
        a: int = 1
        b: int


def mutable():
    @dataclass
    class Bad:
        a: list = []


def both():
    field(default=1, default_factory=list)


def order_without_eq():
    @dataclass(eq=False, order=True)
    class Bad:
        a: int


def order_twice():
    @dataclass(order=True)
    class Bad:
        a: int

        def __lt__(self, other):
            return True


def thaw():
    @dataclass
    class Bad(Frozen):
        c: int = 1


def freeze():
    @dataclass(frozen=True)
    class Bad(Base):
        c: int = 1


def no_annotation():
    @dataclass
    class Bad:
        a = field()


for function in (no_default, mutable, both, order_without_eq, order_twice, thaw, freeze, no_annotation):
    attempt(function)
# expect: TypeError: non-default argument 'b' follows default argument
# expect: ValueError: mutable default <class 'list'> for field a is not allowed: use default_factory
# expect: ValueError: cannot specify both default and default_factory
# expect: ValueError: eq must be true if order is true
# expect: TypeError: Cannot overwrite attribute __lt__ in class Bad. Consider using functools.total_ordering
# expect: TypeError: cannot inherit non-frozen dataclass from a frozen one
# expect: TypeError: cannot inherit frozen dataclass from a non-frozen one
# expect: TypeError: 'a' is a field but has no type annotation

C = make_dataclass(
    "C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"total": lambda self: self.y + self.z}
)
print(C(1, 2), C(1, 2).total(), is_dataclass(C))  # expect: C(x=1, y=2, z=5) 7 True
attempt(make_dataclass, "D", ["a", "a"])  # expect: TypeError: Field name duplicated: 'a'
attempt(make_dataclass, "D", ["class"])  # expect: TypeError: Field names must not be keywords: 'class'
attempt(make_dataclass, "D", ["1x"])  # expect: TypeError: Field names must be valid identifiers: '1x'


@dataclass(frozen=True)
class FrozenBase:
    x: int


@dataclass(frozen=True)
class FrozenDerived(FrozenBase):
    y: int


print(FrozenDerived(1, 2), hash(FrozenDerived(1, 2)) == hash((1, 2)))  # expect: FrozenDerived(x=1, y=2) True
print(repr(fields(Point)[1]).partition(",default_factory")[0])  # expect: Field(name='y',type=<class 'int'>,default=0


class Shape:
    def __init_subclass__(cls, **kwargs):
        print("subclass", cls.__name__)


@dataclass
class Square(Shape):
    side: float

    @property
    def area(self):
        return self.side**2
# expect: subclass Square


print(Square(3).area)  # expect: 9
