"""Method dispatch: shapes, an inherited method, super() and properties."""


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError

    def describe(self):
        return self.scaled(self.area())

    def scaled(self, value):
        return value * 2


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Rectangle(Square):
    def __init__(self, side, other):
        super().__init__(side)
        self._other = other

    @property
    def other(self):
        return self._other

    def area(self):
        return self.side * self.other

    def scaled(self, value):
        return super().scaled(value) + 1


total = 0
for i in range(5000):
    for shape in (Square(i), Rectangle(i, 2)):
        total += shape.describe() + len(shape.name)
print(total, Shape.count)
# expect: 83358390000 10000
