# A tuple subclass as a vector: own operators, the tuple's equality and hash.
class Vector(tuple):
    def __add__(self, other):
        return Vector(a + b for a, b in zip(self, other))

    def __mul__(self, k):
        return Vector(a * k for a in self)


v = Vector((1, 2)) + Vector((3, 4))
print(v, v * 2, type(v).__name__, v[0], v == (4, 6), hash(v) == hash((4, 6)), len(v), v + (1, 1), (0, 0) + v)
# expect: (4, 6) (8, 12) Vector 4 True True 2 (5, 7) (0, 0, 4, 6)
a, b = v
print(a, b, v.index(6), sorted(v, reverse=True))  # expect: 4 6 1 [6, 4]
