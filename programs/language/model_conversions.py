# Conversions: __index__, __int__, __float__, __bool__, __len__, __hash__, __str__, __repr__, __format__, __bytes__.
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


class Int:
    def __int__(self):
        return 7


class BadInt:
    def __int__(self):
        return "7"


class Float:
    def __float__(self):
        return 2.5


class BadFloat:
    def __float__(self):
        return 2


class Trunc:
    def __trunc__(self):
        return 9


print(int(Int()), float(Float()))  # expect: 7 2.5
attempt(lambda: int(BadInt()))  # expect: TypeError: __int__ returned non-int (type str)
attempt(lambda: float(BadFloat()))  # expect: TypeError: BadFloat.__float__ returned non-float (type int)
attempt(lambda: [1][Int()])  # expect: TypeError: list indices must be integers or slices, not Int
attempt(lambda: float(Int()))  # expect: TypeError: float() argument must be a string or a real number, not 'Int'
attempt(lambda: int(Float()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'Float'
attempt(lambda: range(Int()))  # expect: TypeError: 'Int' object cannot be interpreted as an integer
attempt(lambda: "%d" % Int())  # expect: 7
attempt(lambda: int(object()))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'object'
attempt(lambda: float(object()))  # expect: TypeError: float() argument must be a string or a real number, not 'object'


class Len:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Bool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __len__(self):
        return 0


print(bool(Len(0)), bool(Len(3)), bool(Bool(True)), bool(object()), not Len(0), len(Len(4)))
# expect: False True True True True 4
attempt(lambda: bool(Bool(1)))  # expect: TypeError: __bool__ should return bool, returned int
attempt(lambda: bool(Len(-1)))  # expect: ValueError: __len__() should return >= 0
attempt(lambda: len(Len("x")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: len(Len(True)))  # expect: 1
attempt(lambda: len(Len(2**70)))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
attempt(lambda: len(object()))  # expect: TypeError: object of type 'object' has no len()
print("yes" if Len(1) else "no", "yes" if Len(0) else "no", [x for x in (Len(0), Len(1)) if x][0].value)
# expect: yes no 1


class Eq:
    def __eq__(self, other):
        return True


class EqAndHash(Eq):
    def __hash__(self):
        return 5


class Inherits(Eq):
    pass


class Restored(Eq):
    __hash__ = object.__hash__


class BigHash:
    def __hash__(self):
        return 2**70


class MinusOne:
    def __hash__(self):
        return -1


class BadHash:
    def __hash__(self):
        return 1.0


attempt(lambda: hash(Eq()))  # expect: TypeError: unhashable type: 'Eq'
print(Eq.__hash__, Inherits.__hash__, hash(EqAndHash()), isinstance(hash(Restored()), int))  # expect: None None 5 True
attempt(lambda: {Inherits(): 1})  # expect: TypeError: unhashable type: 'Inherits'
attempt(lambda: {Eq()})  # expect: TypeError: unhashable type: 'Eq'
print(hash(BigHash()) == hash(2**70), hash(MinusOne()), hash(True), hash(-1), hash(-2), hash(0.0))
# expect: True -2 1 -2 -2 0
attempt(lambda: hash(BadHash()))  # expect: TypeError: __hash__ method should return an integer
attempt(lambda: hash([]))  # expect: TypeError: unhashable type: 'list'
attempt(lambda: hash((1, [])))  # expect: TypeError: unhashable type: 'list'
print(Eq() == 5, Eq() != 5, 5 == Eq())  # expect: True False True


class Text:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return f"format<{spec}>"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class OnlyStr:
    def __str__(self):
        return "only str"


class BadText:
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 5


t = Text()
print(t, repr(t), [t], f"{t}", f"{t!r}", f"{t!s}", f"{t:>10}", format(t), format(t, "x"), "%s %r" % (t, t))
# expect: str repr [repr] format<> repr str format<>10> format<> format<x> str repr
print("{:abc}".format(t))  # expect: format<abc>
print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}", repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
# expect: only repr only repr only repr True
attempt(lambda: str(BadText()))  # expect: TypeError: __str__ returned non-string (type int)
attempt(lambda: repr(BadText()))  # expect: TypeError: __repr__ returned non-string (type NoneType)
attempt(lambda: format(BadText()))  # expect: TypeError: __format__ must return a str, not int
attempt(lambda: f"{BadText()}")  # expect: TypeError: __format__ must return a str, not int
attempt(lambda: f"{OnlyRepr():>10}")  # expect: TypeError: unsupported format string passed to OnlyRepr.__format__
attempt(lambda: format(object(), "x"))  # expect: TypeError: unsupported format string passed to object.__format__
attempt(lambda: "%s" % BadText())  # expect: TypeError: __str__ returned non-string (type int)


class Bytes:
    def __bytes__(self):
        return b"from bytes"


print(bytes(Bytes()))  # expect: b'from bytes'


class StrSub(str):
    def __str__(self):
        return "other"


print(str(StrSub("x")), repr(StrSub("x")), f"{StrSub('x')}", StrSub("x") + "y", "".join([StrSub("z")]))
# expect: other 'x' other xy z


class ReturnsSub:
    def __str__(self):
        return StrSub("inner")


print(abs(-3), round(2.5), divmod(7, 2))  # expect: 3 2 (3, 1)
attempt(lambda: abs("x"))  # expect: TypeError: bad operand type for abs(): 'str'
attempt(lambda: round("x"))  # expect: TypeError: type str doesn't define __round__ method
