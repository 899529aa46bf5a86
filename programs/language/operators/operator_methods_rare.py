# Methods of the rarer operators, and operators whose method is missing.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Number:
    def __init__(self, value):
        self.value = value

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


n, s = Number(3), Special(5)
print(n**2, 2**n, pow(n, 2, 3), divmod(n, 2), divmod(2, n), n @ n, round(n), round(n, 2), n << 1, 6 & n)
# expect: ('pow', 2, None) ('rpow', 2) ('pow', 2, 3) ('divmod', 2) ('rdivmod', 2) matmul ('round', None) ('round', 2) ('lshift', 1) ('rand', 6)
attempt(lambda: n & 6)  # expect: TypeError: unsupported operand type(s) for &: 'Number' and 'int'
attempt(lambda: n >> 1)  # expect: TypeError: unsupported operand type(s) for >>: 'Number' and 'int'
attempt(lambda: n @ 1)  # expect: matmul
attempt(lambda: pow(2, n, 3))  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'int', 'Number', 'int'
attempt(lambda: n // 2)  # expect: TypeError: unsupported operand type(s) for //: 'Number' and 'int'
attempt(lambda: n < n)  # expect: TypeError: '<' not supported between instances of 'Number' and 'Number'
