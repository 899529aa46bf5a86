# super().__new__ of a tuple subclass.
class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    def __add__(self, other):
        return Point(*(a + b for a, b in zip(self, other)))


print(Point(1, 2) + Point(3, 4), Point(1, 2)[1])  # expect: (4, 6) 2
