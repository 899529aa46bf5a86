# Dispatch by class: shapes, visitors by name, a plugin registry, and duck typing.
class Shape:
    registry = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Shape.registry[cls.__name__.lower()] = cls

    @classmethod
    def parse(cls, text):
        kind, *numbers = text.split()
        try:
            return cls.registry[kind](*map(float, numbers))
        except KeyError:
            raise ValueError(f"unknown shape {kind!r}") from None

    def __lt__(self, other):
        return self.area() < other.area()

    def __str__(self):
        return f"{type(self).__name__} of {self.area():.2f}"


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius ** 2


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)


print(sorted(Shape.registry))  # expect: ['circle', 'rectangle', 'square']
shapes = [Shape.parse(text) for text in ("circle 1", "rectangle 2 3", "square 1.5")]
for shape in sorted(shapes):
    print(shape)
# expect: Square of 2.25
# expect: Circle of 3.14
# expect: Rectangle of 6.00
for bad in ("hexagon 1", "circle", "square x", ""):
    try:
        Shape.parse(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError unknown shape 'hexagon'
# expect: TypeError Circle.__init__() missing 1 required positional argument: 'radius'
# expect: ValueError could not convert string to float: 'x'
# expect: ValueError not enough values to unpack (expected at least 1, got 0)


class Visitor:
    def visit(self, node):
        for cls in type(node).__mro__:
            method = getattr(self, "visit_" + cls.__name__, None)
            if method:
                return method(node)
        return "?"


class Describe(Visitor):
    def visit_int(self, node):
        return f"int {node}"

    def visit_list(self, node):
        return "[" + ", ".join(self.visit(item) for item in node) + "]"

    def visit_Rectangle(self, node):
        return f"{node.width}x{node.height}"

    def visit_object(self, node):
        return "object"


print(Describe().visit([1, True, [2.5], shapes[2], shapes[0]]), Visitor().visit(1))
# expect: [int 1, int True, [object], 1.5x1.5, object] ?


class Duck:
    def speak(self):
        return "quack"


class Robot:
    speak = lambda self: "beep"


print([thing.speak() for thing in (Duck(), Robot())])  # expect: ['quack', 'beep']
try:
    [thing.speak() for thing in (Duck(), 5)]
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'speak'
