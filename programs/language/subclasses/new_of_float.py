# A float subclass whose __new__ takes a unit.
class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}{self.unit}"


c = Celsius(36.6)
print(c, c + 1, type(c + 1), c.unit, isinstance(c, float), c == 36.6, hash(c) == hash(36.6))
# expect: 36.6C 37.6 <class 'float'> C True True True
