# The right operand of a subclass is asked first, if it overrides the reflected method.
class Number:
    def __init__(self, value):
        self.value = value

    def __mul__(self, other):
        print("mul of", type(self).__name__)
        return "product"

    def __rmul__(self, other):
        print("rmul of", type(self).__name__)
        return "reflected product"


class Special(Number):
    def __rmul__(self, other):
        print("rmul of Special")
        return "special"


class Same(Number):
    pass


n, s = Number(3), Special(5)
print(n * s)
# expect: rmul of Special
# expect: special
print(s * n)
# expect: mul of Special
# expect: product
print(n * Same(1))
# expect: mul of Number
# expect: product
print(5 * n)
# expect: rmul of Number
# expect: reflected product
