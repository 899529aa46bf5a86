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
# expect: radd
# expect: radd
# expect: Number(6) Number(7) Number(7) Number(6) Number(-3) Number(3) Number(-4) Number(3)
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
attempt(lambda: n - n)
# expect: sub Number Number
# expect: TypeError: unsupported operand type(s) for -: 'Number' and 'Number'
attempt(lambda: n - Special(1))
# expect: sub Number Special
# expect: rsub Special Number
# expect: TypeError: unsupported operand type(s) for -: 'Number' and 'Special'
attempt(lambda: n - 1)
# expect: sub Number int
# expect: TypeError: unsupported operand type(s) for -: 'Number' and 'int'
attempt(lambda: 1 - n)
# expect: rsub Number int
# expect: TypeError: unsupported operand type(s) for -: 'int' and 'Number'
attempt(lambda: n + "text")  # expect: TypeError: unsupported operand type(s) for +: 'Number' and 'str'
attempt(lambda: n + 1.5)  # expect: TypeError: unsupported operand type(s) for +: 'Number' and 'float'
print(n**2, 2**n, pow(n, 2, 3), divmod(n, 2), divmod(2, n), n @ n, round(n), round(n, 2), n << 1, 6 & n)
# expect: ('pow', 2, None) ('rpow', 2) ('pow', 2, 3) ('divmod', 2) ('rdivmod', 2) matmul ('round', None) ('round', 2) ('lshift', 1) ('rand', 6)
attempt(lambda: n & 6)  # expect: TypeError: unsupported operand type(s) for &: 'Number' and 'int'
attempt(lambda: n >> 1)  # expect: TypeError: unsupported operand type(s) for >>: 'Number' and 'int'
attempt(lambda: n @ 1)  # expect: matmul
attempt(lambda: pow(2, n, 3))  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'int', 'Number', 'int'
attempt(lambda: n // 2)  # expect: TypeError: unsupported operand type(s) for //: 'Number' and 'int'
attempt(lambda: n < n)  # expect: TypeError: '<' not supported between instances of 'Number' and 'Number'


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
print(i is keep, i.log)  # expect: True [('iadd', 1), ('iadd', 2)]
i -= 1
print(i)  # expect: replaced
i = keep
i *= 3
print(i)  # expect: plain mul
i = keep
i |= 3
print(i)  # expect: ('or', 3)


def bad_in_place():
    value = keep
    value //= 2


def bad_power():
    value = keep
    value **= 2


attempt(bad_in_place)  # expect: TypeError: unsupported operand type(s) for //=: 'InPlace' and 'int'
attempt(bad_power)  # expect: TypeError: unsupported operand type(s) for **=: 'InPlace' and 'int'
data = ([1],)


def tuple_item():
    data[0] += [2]


attempt(tuple_item)  # expect: TypeError: 'tuple' object does not support item assignment
print(data)  # expect: ([1, 2],)


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


print(Left() + Right())  # expect: Right radd
attempt(lambda: Left() + Left())  # expect: TypeError: unsupported operand type(s) for +: 'Left' and 'Left'
print(Left() == Right())
# expect: Left eq
# expect: Right eq
# expect: False
print(Left() != Right())
# expect: Left eq
# expect: Right eq
# expect: True
print(Left() < Right())
# expect: Left lt
# expect: Right gt
# expect: greater
print(Left() == Sub(), Left() < Sub())
# expect: Sub eq
# expect: Sub gt
# expect: True True
attempt(lambda: Left() > 1)  # expect: TypeError: '>' not supported between instances of 'Left' and 'int'
attempt(lambda: Left() < Left())
# expect: Left lt
# expect: TypeError: '<' not supported between instances of 'Left' and 'Left'


class NoneOperators:
    __add__ = None
    __radd__ = None
    __lt__ = None
    __iter__ = None
    __contains__ = None
    __bool__ = None
    __call__ = None


attempt(lambda: NoneOperators() + 1)  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: 1 + NoneOperators())  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: NoneOperators() < 1)  # expect: TypeError: 'NoneType' object is not callable
attempt(lambda: iter(NoneOperators()))  # expect: TypeError: 'NoneOperators' object is not iterable
attempt(lambda: 1 in NoneOperators())  # expect: TypeError: 'NoneOperators' object is not a container
attempt(lambda: NoneOperators()())  # expect: TypeError: 'NoneType' object is not callable
own = Number(1)
own.__add__ = lambda other: "from the instance"
print(own + 1, own.__add__(1))  # expect: Number(2) from the instance
attempt(lambda: object() + object())  # expect: TypeError: unsupported operand type(s) for +: 'object' and 'object'
attempt(lambda: -object())  # expect: TypeError: bad operand type for unary -: 'object'
attempt(lambda: ~"x")  # expect: TypeError: bad operand type for unary ~: 'str'
attempt(lambda: "x" - 1)  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'int'
attempt(lambda: print >> 3)
# expect: TypeError: unsupported operand type(s) for >>: 'builtin_function_or_method' and 'int'. Did you mean "print(<message>, file=<output_stream>)"?
