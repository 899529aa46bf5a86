# A slot with the name of one in the base class hides it.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Again(Point):
    __slots__ = ("x",)


a = Again(1, 2)
Point.x.__set__(a, "hidden")
print(a.x, Point.x.__get__(a))  # expect: 1 hidden
