# An operator's method on the instance isn't asked.
class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"{type(self).__name__}({self.value})"

    def __add__(self, other):
        if isinstance(other, Number):
            return Number(self.value + other.value)
        if isinstance(other, int):
            return Number(self.value + other)
        return NotImplemented


own = Number(1)
own.__add__ = lambda other: "from the instance"
print(own + 1, own.__add__(1))  # expect: Number(2) from the instance
