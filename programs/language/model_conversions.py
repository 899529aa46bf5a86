# __index__, __int__, __float__, __bool__, __len__, __hash__, __str__, __repr__, __format__, __bytes__: rules and errors.
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
print([10, 20, 30][i], "abc"[i], (1, 2, 3)[i:], [0] * i, "ab" * i, int(i), float(i), hex(i), bin(Index(5)), chr(Index(65)))
print(list(range(i)), range(10)[i], [1, 2, 3][Index(0) : i], "%d" % i, bytes(Index(3)), round(2.567, i))
attempt(lambda: [1][Index("x")])
attempt(lambda: [1][Index(1.0)])
attempt(lambda: int(Index(None)))


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


print(int(Int()), float(Float()))
attempt(lambda: int(BadInt()))
attempt(lambda: float(BadFloat()))
attempt(lambda: [1][Int()])
attempt(lambda: float(Int()))
attempt(lambda: int(Float()))
attempt(lambda: range(Int()))
attempt(lambda: "%d" % Int())
attempt(lambda: int(object()))
attempt(lambda: float(object()))


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
attempt(lambda: bool(Bool(1)))
attempt(lambda: bool(Len(-1)))
attempt(lambda: len(Len("x")))
attempt(lambda: len(Len(True)))
attempt(lambda: len(Len(2**70)))
attempt(lambda: len(object()))
print("yes" if Len(1) else "no", "yes" if Len(0) else "no", [x for x in (Len(0), Len(1)) if x][0].value)


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


attempt(lambda: hash(Eq()))
print(Eq.__hash__, Inherits.__hash__, hash(EqAndHash()), isinstance(hash(Restored()), int))
attempt(lambda: {Inherits(): 1})
attempt(lambda: {Eq()})
print(hash(BigHash()) == hash(2**70), hash(MinusOne()), hash(True), hash(-1), hash(-2), hash(0.0))
attempt(lambda: hash(BadHash()))
attempt(lambda: hash([]))
attempt(lambda: hash((1, [])))
print(Eq() == 5, Eq() != 5, 5 == Eq())


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
print(t, repr(t), [t], f"{t}", f"{t!r}", f"{t!s}", f"{t:>10}", format(t), format(t, "x"), "%s %r" % (t, t), "{:abc}".format(t))
print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}", repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
attempt(lambda: str(BadText()))
attempt(lambda: repr(BadText()))
attempt(lambda: format(BadText()))
attempt(lambda: f"{BadText()}")
attempt(lambda: f"{OnlyRepr():>10}")
attempt(lambda: format(object(), "x"))
attempt(lambda: "%s" % BadText())


class Bytes:
    def __bytes__(self):
        return b"from bytes"


print(bytes(Bytes()))


class StrSub(str):
    def __str__(self):
        return "other"


print(str(StrSub("x")), repr(StrSub("x")), f"{StrSub('x')}", StrSub("x") + "y", "".join([StrSub("z")]))


class ReturnsSub:
    def __str__(self):
        return StrSub("inner")


print(type(str(ReturnsSub())).__name__)
attempt(lambda: complex_missing)
print(abs(-3), round(2.5), divmod(7, 2))
attempt(lambda: abs("x"))
attempt(lambda: round("x"))
