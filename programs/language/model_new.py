# __new__: singletons, immutable subclasses, instances of other classes, arguments.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Singleton:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value=None):
        self.value = value


a = Singleton(1)
b = Singleton(2)
print(a is b, a.value)


class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}{self.unit}"


c = Celsius(36.6)
print(c, c + 1, type(c + 1), c.unit, isinstance(c, float), c == 36.6, hash(c) == hash(36.6))


class Name(str):
    def __new__(cls, text):
        return super().__new__(cls, text.title())

    def greet(self):
        return f"hello {self}"


n = Name("ada lovelace")
print(n, n.greet(), len(n), n.upper(), type(n.upper()), n[0], {n: 1}["Ada Lovelace"])


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f"{value} is odd")
        return int.__new__(cls, value)

    def __add__(self, other):
        return Even(int(self) + int(other))


print(Even(4) + Even(6), repr(Even(8)), type(Even(2) * 3), Even(2) in {2: "x"}, [10, 20, 30][Even(2)])
attempt(lambda: Even(3))


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    def __init__(self, a, b):
        self.sum = a + b

    @property
    def first(self):
        return self[0]


p = Pair(3, 4)
print(p, p.sum, p.first, p == (3, 4), len(p), p + (5,), hash(p) == hash((3, 4)))
x, y = p
print(x, y)


class Tags(frozenset):
    def __new__(cls, *names):
        return super().__new__(cls, names)


print(sorted(Tags("a", "b") | {"c"}), len(Tags("x", "x")), "x" in Tags("x"))


class Blob(bytes):
    def __new__(cls, text):
        return super().__new__(cls, text.encode())


print(Blob("hi"), Blob("hi")[0], Blob("hi") == b"hi")


class Other:
    def __new__(cls, what):
        return what


print(Other(5), Other("x"))


class Half:
    def __new__(cls, flag):
        if flag:
            return object.__new__(cls)
        return None

    def __init__(self, flag):
        print("init", flag)


print(Half(False), type(Half(True)).__name__)


class Parent:
    def __new__(cls, kind):
        for sub in cls.__subclasses__():
            if sub.__name__ == kind:
                return super().__new__(sub)
        return super().__new__(cls)

    def __init__(self, kind):
        print("init of", type(self).__name__, kind)


class Cat(Parent):
    pass


print(type(Parent("Cat")).__name__, type(Parent("Dog")).__name__)


class NoArguments:
    pass


class OnlyInit:
    def __init__(self, x):
        pass


class OnlyNew:
    def __new__(cls, x):
        return super().__new__(cls)


class NewPassesOn:
    def __new__(cls, x):
        return super().__new__(cls, x)


class InitPassesOn:
    def __init__(self, x):
        super().__init__(x)


attempt(lambda: NoArguments(1))
attempt(lambda: NoArguments(x=1))
attempt(lambda: OnlyInit())
attempt(lambda: type(OnlyNew(1)).__name__)
attempt(lambda: OnlyNew())
attempt(lambda: NewPassesOn(1))
attempt(lambda: InitPassesOn(1))
attempt(lambda: object(1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(5))
attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(dict))
attempt(lambda: int.__new__(str))
attempt(lambda: int.__new__())
attempt(lambda: tuple.__new__(list))
attempt(lambda: str.__new__(NoArguments))
attempt(lambda: dict.__new__(dict))
attempt(lambda: list.__new__(list, 1, 2))


class BadInit:
    def __init__(self):
        return 5


attempt(lambda: BadInit())


class CallsItself:
    def __init__(self, value=0):
        self.value = value

    def __call__(self, more):
        return CallsItself(self.value + more)


print(CallsItself(1)(2)(3).value)


class Static:
    @staticmethod
    def __new__(cls, *args):
        print("static new", cls.__name__, args)
        return object.__new__(cls)


Static(1, 2)
print(type(Static.__dict__["__new__"]), type(Singleton.__dict__["__new__"]))


def later(cls, *args):
    print("later", args)
    return object.__new__(cls)


class Patched:
    pass


Patched.__new__ = later
attempt(lambda: type(Patched(1)).__name__)
