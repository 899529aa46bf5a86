# A float subclass with its own __new__ and text.
class Ratio(float):
    def __new__(cls, top, bottom=1):
        self = super().__new__(cls, top / bottom)
        self.parts = (top, bottom)
        return self

    def __str__(self):
        return "/".join(map(str, self.parts))


r = Ratio(3, 4)
print(r, repr(r), r + 1, r.parts, r == 0.75, f"{r:.1f}", f"{r}", round(r, 1), r.is_integer())
# expect: 3/4 0.75 1.75 (3, 4) True 0.8 3/4 0.8 False
