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
print(a is b, a.value)  # expect: True 2


class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}{self.unit}"


c = Celsius(36.6)
print(c, c + 1, type(c + 1), c.unit, isinstance(c, float), c == 36.6, hash(c) == hash(36.6))
# expect: 36.6C 37.6 <class 'float'> C True True True


class Name(str):
    def __new__(cls, text):
        return super().__new__(cls, text.title())

    def greet(self):
        return f"hello {self}"


n = Name("ada lovelace")
print(n, n.greet(), len(n), n.upper(), type(n.upper()), n[0], {n: 1}["Ada Lovelace"])
# expect: Ada Lovelace hello Ada Lovelace 12 ADA LOVELACE <class 'str'> A 1


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f"{value} is odd")
        return int.__new__(cls, value)

    def __add__(self, other):
        return Even(int(self) + int(other))


print(Even(4) + Even(6), repr(Even(8)), type(Even(2) * 3), Even(2) in {2: "x"}, [10, 20, 30][Even(2)])
# expect: 10 8 <class 'int'> True 30
attempt(lambda: Even(3))  # expect: ValueError: 3 is odd


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
# expect: (3, 4) 7 3 True 2 (3, 4, 5) True
x, y = p
print(x, y)  # expect: 3 4


class Tags(frozenset):
    def __new__(cls, *names):
        return super().__new__(cls, names)


print(sorted(Tags("a", "b") | {"c"}), len(Tags("x", "x")), "x" in Tags("x"))  # expect: ['a', 'b', 'c'] 1 True


class Blob(bytes):
    def __new__(cls, text):
        return super().__new__(cls, text.encode())


print(Blob("hi"), Blob("hi")[0], Blob("hi") == b"hi")  # expect: b'hi' 104 True


class Other:
    def __new__(cls, what):
        return what


print(Other(5), Other("x"))  # expect: 5 x


class Half:
    def __new__(cls, flag):
        if flag:
            return object.__new__(cls)
        return None

    def __init__(self, flag):
        print("init", flag)


print(Half(False), type(Half(True)).__name__)
# expect: init True
# expect: None Half


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
# expect: init of Cat Cat
# expect: init of Parent Dog
# expect: Cat Parent


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


attempt(lambda: NoArguments(1))  # expect: TypeError: NoArguments() takes no arguments
attempt(lambda: NoArguments(x=1))  # expect: TypeError: NoArguments() takes no arguments
attempt(lambda: OnlyInit())  # expect: TypeError: OnlyInit.__init__() missing 1 required positional argument: 'x'
attempt(lambda: type(OnlyNew(1)).__name__)  # expect: OnlyNew
attempt(lambda: OnlyNew())  # expect: TypeError: OnlyNew.__new__() missing 1 required positional argument: 'x'
attempt(lambda: NewPassesOn(1))
# expect: TypeError: object.__new__() takes exactly one argument (the type to instantiate)
attempt(lambda: InitPassesOn(1))
# expect: TypeError: object.__init__() takes exactly one argument (the instance to initialize)
attempt(lambda: object(1))  # expect: TypeError: object() takes no arguments
attempt(lambda: object.__new__())  # expect: TypeError: object.__new__(): not enough arguments
attempt(lambda: object.__new__(5))  # expect: TypeError: object.__new__(X): X is not a type object (int)
attempt(lambda: object.__new__(int))  # expect: TypeError: object.__new__(int) is not safe, use int.__new__()
attempt(lambda: object.__new__(dict))  # expect: TypeError: object.__new__(dict) is not safe, use dict.__new__()
attempt(lambda: int.__new__(str))  # expect: TypeError: int.__new__(str): str is not a subtype of int
attempt(lambda: int.__new__())  # expect: TypeError: int.__new__(): not enough arguments
attempt(lambda: tuple.__new__(list))  # expect: TypeError: tuple.__new__(list): list is not a subtype of tuple
attempt(lambda: str.__new__(NoArguments))
# expect: TypeError: str.__new__(NoArguments): NoArguments is not a subtype of str
attempt(lambda: dict.__new__(dict))  # expect: {}
attempt(lambda: list.__new__(list, 1, 2))  # expect: []


class BadInit:
    def __init__(self):
        return 5


attempt(lambda: BadInit())  # expect: TypeError: __init__() should return None, not 'int'


class CallsItself:
    def __init__(self, value=0):
        self.value = value

    def __call__(self, more):
        return CallsItself(self.value + more)


print(CallsItself(1)(2)(3).value)  # expect: 6


class Static:
    @staticmethod
    def __new__(cls, *args):
        print("static new", cls.__name__, args)
        return object.__new__(cls)


Static(1, 2)  # expect: static new Static (1, 2)
print(type(Static.__dict__["__new__"]), type(Singleton.__dict__["__new__"]))
# expect: <class 'staticmethod'> <class 'staticmethod'>


def later(cls, *args):
    print("later", args)
    return object.__new__(cls)


class Patched:
    pass


Patched.__new__ = later
attempt(lambda: type(Patched(1)).__name__)
# expect: later (1,)
# expect: Patched
