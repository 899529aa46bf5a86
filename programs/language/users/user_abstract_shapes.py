# Abstract base classes, virtual subclasses, properties and cooperative inheritance
import math
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set, Sized
from types import new_class


class Shape(ABC):
    """Something with an area."""

    registry = []

    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f"unexpected {', '.join(kwargs)}")
        self.registry.append(self)

    @property
    @abstractmethod
    def area(self):
        """Surface."""

    @abstractmethod
    def scale(self, factor): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    def __lt__(self, other):
        return self.area < other.area

    def __str__(self):
        return f"{type(self).__name__} of {self.area:.2f}"


class Named:
    def __init__(self, *, name="?", **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def __str__(self):
        return f"{self.name}: {super().__str__()}"


class Coloured:
    def __init__(self, *, colour="black", **kwargs):
        self.colour = colour
        super().__init__(**kwargs)

    def __str__(self):
        return f"{self.colour} {super().__str__()}"


class Circle(Named, Coloured, Shape):
    def __init__(self, radius, **kwargs):
        super().__init__(**kwargs)
        self.radius = radius

    @property
    def radius(self):
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError("negative radius")
        self._radius = value

    @radius.deleter
    def radius(self):
        self._radius = 0

    @property
    def area(self):
        return math.pi * self.radius**2

    def scale(self, factor):
        self.radius *= factor
        return self

    @classmethod
    def unit(cls):
        return cls(1, name="unit")


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__()
        self.width, self.height = width, height

    area = property(lambda self: self.width * self.height, doc="width times height")

    def scale(self, factor):
        return type(self)(self.width * factor, self.height * factor)

    unit = classmethod(lambda cls: cls(1, 1))


class Square(Rectangle):
    def __init__(self, side, height=None):
        super().__init__(side, side)


class Half(Shape):
    area = 3


class Drawable(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Drawable:
            return any("draw" in vars(b) for b in other.__mro__) or NotImplemented
        return NotImplemented


class Pen:
    def draw(self):
        return "line"


class Deck(Sequence):
    def __init__(self, *cards):
        self.cards = cards

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return Deck(*self.cards[i]) if isinstance(i, slice) else self.cards[i]


class Bits(Set):
    def __init__(self, items=()):
        self.mask = 0
        for i in items:
            self.mask |= 1 << i

    def __contains__(self, i):
        return self.mask >> i & 1

    def __iter__(self):
        return (i for i in range(self.mask.bit_length()) if i in self)

    def __len__(self):
        return self.mask.bit_count()


c = Circle(2, name="disc", colour="red")
print(c, "|", Circle.unit(), "|", Square.unit(), "|", Rectangle(2, 3).scale(2))
# expect: disc: red Circle of 12.57 | unit: black Circle of 3.14 | Square of 1.00 | Rectangle of 24.00
print([k.__name__ for k in Circle.__mro__], len(Shape.registry), min(Shape.registry))
# expect: ['Circle', 'Named', 'Coloured', 'Shape', 'ABC', 'object'] 5 Square of 1.00
c.scale(0.5).radius += 1
print(c.radius, Rectangle.area.__doc__, Shape.area.__doc__, Shape.__abstractmethods__ == {"area", "scale", "unit"})
# expect: 2.0 width times height Surface. True
del c.radius
print(c.area, sorted(Half.__abstractmethods__))  # expect: 0.0 ['scale', 'unit']
print(issubclass(Pen, Drawable), isinstance(3, Drawable), isinstance(Pen(), Drawable))  # expect: True False True
d = Deck("A", "K", "Q", "J", "K")
print(d.count("K"), d.index("Q"), list(reversed(d)), "J" in d, len(d[1:3]), d[-1], *d)
# expect: 2 2 ['K', 'J', 'Q', 'K', 'A'] True 2 K A K Q J K
b = Bits([1, 5, 9])
print(
    sorted(b | {2}),
    sorted(b & Bits([5, 6])),
    sorted(b - {1}),
    b <= Bits(range(10)),
    b == {1, 5, 9},
    b.isdisjoint([2]),
    len(b ^ {1}),
)  # expect: [1, 2, 5, 9] [5] [5, 9] True True True 2
print(
    isinstance([], Sequence),
    isinstance({}, Mapping),
    issubclass(Deck, Iterable),
    isinstance(c, Hashable),
    isinstance([], Hashable),
    callable(Pen),
    isinstance(len, Callable),
    isinstance(b, Sized),
)  # expect: True True True True False True True True


@Drawable.register
class Brush:
    pass


Sequence.register(Pen)
print(issubclass(Brush, Drawable), isinstance(Pen(), Sequence), Brush.__mro__ == (Brush, object))
# expect: True True True
made = new_class("Made", (Square,), {}, lambda ns: ns.update(colour="blue", __doc__="made"))
print(made(3).area, made.colour, made.__doc__, made.__name__)  # expect: 9 blue made Made
for bad in (
    Shape,
    Half,
    lambda: Circle(-1),
    lambda: Circle(1, size=3),
    lambda: setattr(Square(1), "area", 5),
    lambda: delattr(Square(1), "area"),
    lambda: d.index("X"),
    lambda: Deck()[0],
    lambda: Circle(),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "-", e)
# expect: TypeError - Can't instantiate abstract class Shape with abstract methods area, scale, unit
# expect: TypeError - Can't instantiate abstract class Half with abstract methods scale, unit
# expect: ValueError - negative radius
# expect: TypeError - unexpected size
# expect: AttributeError - property 'area' of 'Square' object has no setter
# expect: AttributeError - property 'area' of 'Square' object has no deleter
# expect: ValueError -
# expect: IndexError - tuple index out of range
# expect: TypeError - Circle.__init__() missing 1 required positional argument: 'radius'
try:
    class Tangled(Shape, Circle):
        pass
except TypeError as e:
    print(str(e).splitlines()[0])  # expect: Cannot create a consistent method resolution
