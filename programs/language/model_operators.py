# Operator methods: reflection, subclass priority, NotImplemented, in-place fallbacks, errors.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


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

    def __radd__(self, other):
        print("radd")
        return Number(other + self.value)

    def __sub__(self, other):
        print("sub", type(self).__name__, type(other).__name__)
        return NotImplemented

    def __rsub__(self, other):
        print("rsub", type(self).__name__, type(other).__name__)
        return NotImplemented

    def __neg__(self):
        return Number(-self.value)

    def __pos__(self):
        return Number(+self.value)

    def __invert__(self):
        return Number(~self.value)

    def __abs__(self):
        return Number(abs(self.value))

    def __mul__(self, other):
        print("mul of", type(self).__name__)
        return "product"

    def __rmul__(self, other):
        print("rmul of", type(self).__name__)
        return "reflected product"

    def __pow__(self, other, modulo=None):
        return ("pow", other, modulo)

    def __rpow__(self, other):
        return ("rpow", other)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __matmul__(self, other):
        return "matmul"

    def __round__(self, digits=None):
        return ("round", digits)

    def __floor__(self):
        return "floor"

    def __lshift__(self, other):
        return ("lshift", other)

    def __rand__(self, other):
        return ("rand", other)


class Special(Number):
    def __rmul__(self, other):
        print("rmul of Special")
        return "special"


class Same(Number):
    pass


n, s = Number(3), Special(5)
print(n + n, n + 4, 4 + n, sum([n, n]), -n, +n, ~n, abs(Number(-3)))
print(n * s)
print(s * n)
print(n * Same(1))
print(5 * n)
attempt(lambda: n - n)
attempt(lambda: n - Special(1))
attempt(lambda: n - 1)
attempt(lambda: 1 - n)
attempt(lambda: n + "text")
attempt(lambda: n + 1.5)
print(n**2, 2**n, pow(n, 2, 3), divmod(n, 2), divmod(2, n), n @ n, round(n), round(n, 2), n << 1, 6 & n)
attempt(lambda: n & 6)
attempt(lambda: n >> 1)
attempt(lambda: n @ 1)
attempt(lambda: pow(2, n, 3))
attempt(lambda: n // 2)
attempt(lambda: n < n)


class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __isub__(self, other):
        return "replaced"

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return "plain mul"

    def __or__(self, other):
        return ("or", other)


i = keep = InPlace()
i += 1
i += 2
print(i is keep, i.log)
i -= 1
print(i)
i = keep
i *= 3
print(i)
i = keep
i |= 3
print(i)


def bad_in_place():
    value = keep
    value //= 2


def bad_power():
    value = keep
    value **= 2


attempt(bad_in_place)
attempt(bad_power)
data = ([1],)


def tuple_item():
    data[0] += [2]


attempt(tuple_item)
print(data)


class Left:
    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        print("Left eq")
        return NotImplemented

    def __lt__(self, other):
        print("Left lt")
        return NotImplemented


class Right:
    def __radd__(self, other):
        return "Right radd"

    def __eq__(self, other):
        print("Right eq")
        return NotImplemented

    def __gt__(self, other):
        print("Right gt")
        return "greater"


class Sub(Left):
    def __eq__(self, other):
        print("Sub eq")
        return True

    def __gt__(self, other):
        print("Sub gt")
        return True


print(Left() + Right())
attempt(lambda: Left() + Left())
print(Left() == Right())
print(Left() != Right())
print(Left() < Right())
print(Left() == Sub(), Left() < Sub())
attempt(lambda: Left() > 1)
attempt(lambda: Left() < Left())


class NoneOperators:
    __add__ = None
    __radd__ = None
    __lt__ = None
    __iter__ = None
    __contains__ = None
    __bool__ = None
    __call__ = None


attempt(lambda: NoneOperators() + 1)
attempt(lambda: 1 + NoneOperators())
attempt(lambda: NoneOperators() < 1)
attempt(lambda: iter(NoneOperators()))
attempt(lambda: 1 in NoneOperators())
attempt(lambda: NoneOperators()())
own = Number(1)
own.__add__ = lambda other: "from the instance"
print(own + 1, own.__add__(1))
attempt(lambda: object() + object())
attempt(lambda: -object())
attempt(lambda: ~"x")
attempt(lambda: "x" - 1)
attempt(lambda: print >> 3)
