# A tuple subclass whose __new__ and __init__ take the fields.
class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    def __init__(self, a, b):
        self.sum = a + b

    @property
    def first(self):
        return self[0]


p = Pair(3, 4)
print(p, p.sum, p.first, p == (3, 4), len(p), p + (5,), hash(p) == hash((3, 4)))
# expect: (3, 4) 7 3 True 2 (3, 4, 5) True
x, y = p
print(x, y)  # expect: 3 4
