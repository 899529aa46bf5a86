# Descriptors: __get__, __set__, __delete__, __set_name__, and who wins against the instance's dict.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Data:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name)


class NonData:
    def __get__(self, obj, owner):
        return ("non-data", obj is None, owner.__name__)


class OnlySet:
    def __set__(self, obj, value):
        obj.__dict__["only"] = ("via set", value)


class OnlyDelete:
    def __delete__(self, obj):
        print("only delete")


class C:
    data = Data()
    plain = NonData()
    only = OnlySet()
    gone = OnlyDelete()


c = C()
print(c.data, type(C.data).__name__)
c.data = 5
print(c.data, c.__dict__)
c.__dict__["data"] = "shadow"
print(c.data)
del c.data
attempt(lambda: c.__delattr__("data"))
print(c.plain, C.plain)
c.plain = "own"
print(c.plain, c.__dict__["plain"])
del c.plain
print(c.plain)
print(type(c.only).__name__)
c.only = 3
print(c.only)
attempt(lambda: delattr(c, "only"))
attempt(lambda: setattr(c, "gone", 1))
del c.gone
C.data = "replaced"
print(c.data, C.data, "data" in C.__dict__)


class Sub(C):
    plain = 7


print(Sub().plain, Sub.plain)


class Lazy:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.function(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        """The area."""
        print("computing")
        return self.r**2 * 3


circle = Circle(2)
print(circle.area, circle.area, Circle.area.__doc__, circle.__dict__)


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("no name wanted")


try:

    class Broken:
        attribute = BadName()

except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__context__ is error.__cause__)


class Raises:
    def __get__(self, obj, owner):
        raise AttributeError("from the descriptor")


class WithRaises:
    x = Raises()

    def __getattr__(self, name):
        return f"fallback {name}"


print(WithRaises().x, hasattr(WithRaises(), "x"))
attempt(lambda: WithRaises.x)


class Meta(type):
    @property
    def on_meta(cls):
        return f"meta property of {cls.__name__}"

    def method(cls):
        return f"meta method of {cls.__name__}"

    both = "meta"


class K(metaclass=Meta):
    both = "class"


print(K.on_meta, K.method(), K.both)
attempt(lambda: K().on_meta)
attempt(lambda: K().method())
attempt(lambda: setattr(K, "on_meta", 1))


def function(self):
    return self


bound = function.__get__(c)
print(bound() is c, bound.__func__ is function, bound.__self__ is c)
print(function.__get__(None, C) is function)
attempt(lambda: function.__get__(None))
print(str.upper.__get__("abc")(), int.__add__.__get__(5)(6), [].append.__self__)
attempt(lambda: str.upper.__get__(5))


class CallableGet:
    def __get__(self, obj, owner):
        return lambda *args: ("called", args)


class Special:
    __len__ = CallableGet()
    __call__ = CallableGet()
    __getitem__ = CallableGet()


print(Special()(1, 2), Special()[3])
attempt(lambda: len(Special()))


class TypeNames:
    a = b = Data()


print(TypeNames.a is TypeNames.b)
TypeNames.later = Data()
print(hasattr(TypeNames.later, "name"))
