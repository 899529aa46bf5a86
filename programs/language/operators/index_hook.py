# __index__: subscripts, slices, repetition, range(), chr(), bin() and their like ask it.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


i = Index(2)
print([10, 20, 30][i], "abc"[i], (1, 2, 3)[i:], [0] * i, "ab" * i, int(i), float(i), hex(i), bin(Index(5)))
# expect: 30 c (3,) [0, 0] abab 2 2.0 0x2 0b101
print(chr(Index(65)))  # expect: A
print(list(range(i)), range(10)[i], [1, 2, 3][Index(0) : i], "%d" % i, bytes(Index(3)), round(2.567, i))
# expect: [0, 1] 2 [1, 2] 2 b'\x00\x00\x00' 2.57
attempt(lambda: [1][Index("x")])  # expect: TypeError: __index__ returned non-int (type str)
attempt(lambda: [1][Index(1.0)])  # expect: TypeError: __index__ returned non-int (type float)
attempt(lambda: int(Index(None)))  # expect: TypeError: __index__ returned non-int (type NoneType)
