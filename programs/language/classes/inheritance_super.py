# Single inheritance: overriding, super(), the order of __init__, isinstance, abstract methods by convention.
class Shape:
    sides = 0

    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def describe(self):
        return f"{self.name} with {self.sides} sides and area {self.area()}"


class Rectangle(Shape):
    sides = 4

    def __init__(self, width, height, name="rectangle"):
        super().__init__(name)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, size):
        super().__init__(size, size, "square")

    def describe(self):
        return super().describe().upper() + "!"


class Blob(Shape):
    pass


print(Rectangle(2, 3).describe())  # expect: rectangle with 4 sides and area 6
print(Square(4).describe())  # expect: SQUARE WITH 4 SIDES AND AREA 16!
try:
    Blob("blob").describe()
except NotImplementedError as error:
    print(type(error).__name__, error)  # expect: NotImplementedError Blob has no area
square = Square(1)
print(isinstance(square, Shape), isinstance(square, Blob), issubclass(Square, Rectangle), issubclass(Shape, Square))
# expect: True False True False
print(isinstance(square, (Blob, Rectangle)), issubclass(Square, (int, Shape)), Square.__base__.__name__)
# expect: True True Rectangle
print([c.__name__ for c in Square.__mro__], Square.__bases__, Shape.__subclasses__())
# expect: ['Square', 'Rectangle', 'Shape', 'object'] (<class '__main__.Rectangle'>,) [<class '__main__.Rectangle'>, <class '__main__.Blob'>]


class Base:
    def __init__(self):
        print("Base init")
        self.setup()

    def setup(self):
        print("Base setup")

    def template(self):
        return f"<{self.hook()}>"

    def hook(self):
        return "base"


class Derived(Base):
    def __init__(self):
        print("Derived before")
        super().__init__()
        print("Derived after")

    def setup(self):
        super().setup()
        print("Derived setup")

    def hook(self):
        return "derived over " + super().hook()


class Silent(Base):
    def __init__(self):
        self.quiet = True


print(Derived().template(), Base.template(Silent()), Silent().quiet)
# expect: Derived before
# expect: Base init
# expect: Base setup
# expect: Derived setup
# expect: Derived after
# expect: <derived over base> <base> True


class Logged(list):
    def append(self, item):
        print("append", item)
        super().append(item)


logged = Logged([1])
logged.append(2)  # expect: append 2
print(logged, len(logged), isinstance(logged, list), type(logged).__name__, logged == [1, 2])
# expect: [1, 2] 2 True Logged True


class Upper(str):
    def shout(self):
        return self.upper() + "!"


class Celsius(float):
    def __str__(self):
        return str(round(float(self), 1)) + " degrees"


print(Upper("hey").shout(), Upper("a") + "b", Celsius(36.6), Celsius(1) + 1)  # expect: HEY! ab 36.6 degrees 2.0
try:
    super().x
except RuntimeError as error:
    print(error)  # expect: super(): no arguments
