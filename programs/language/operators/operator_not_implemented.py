# NotImplemented from both sides ends in a TypeError; equal types are asked once.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Number:
    def __init__(self, value):
        self.value = value

    def __sub__(self, other):
        print("sub", type(self).__name__, type(other).__name__)
        return NotImplemented

    def __rsub__(self, other):
        print("rsub", type(self).__name__, type(other).__name__)
        return NotImplemented


class Special(Number):
    def __rmul__(self, other):
        print("rmul of Special")
        return "special"


n, s = Number(3), Special(5)
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
