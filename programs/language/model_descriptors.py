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
# expect: named data in C


c = C()
print(c.data, type(C.data).__name__)  # expect: unset Data
c.data = 5  # expect: set _data 5
print(c.data, c.__dict__)  # expect: 5 {'_data': 5}
c.__dict__["data"] = "shadow"
print(c.data)  # expect: 5
del c.data  # expect: delete _data
attempt(lambda: c.__delattr__("data"))
# expect: delete _data
# expect: KeyError: '_data'
print(c.plain, C.plain)  # expect: ('non-data', False, 'C') ('non-data', True, 'C')
c.plain = "own"
print(c.plain, c.__dict__["plain"])  # expect: own own
del c.plain
print(c.plain)  # expect: ('non-data', False, 'C')
print(type(c.only).__name__)  # expect: OnlySet
c.only = 3
print(c.only)  # expect: ('via set', 3)
attempt(lambda: delattr(c, "only"))  # expect: AttributeError: __delete__
attempt(lambda: setattr(c, "gone", 1))  # expect: AttributeError: __set__
del c.gone  # expect: only delete
C.data = "replaced"
print(c.data, C.data, "data" in C.__dict__)  # expect: shadow replaced True


class Sub(C):
    plain = 7


print(Sub().plain, Sub.plain)  # expect: 7 7


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
# expect: computing
# expect: 12 12 The area. {'r': 2, 'area': 12}


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("no name wanted")


try:

    class Broken:
        attribute = BadName()

except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__context__ is error.__cause__)
    # expect: Error calling __set_name__ on 'BadName' instance 'attribute' in 'Broken' | ValueError('no name wanted') True


class Raises:
    def __get__(self, obj, owner):
        raise AttributeError("from the descriptor")


class WithRaises:
    x = Raises()

    def __getattr__(self, name):
        return f"fallback {name}"


print(WithRaises().x, hasattr(WithRaises(), "x"))  # expect: fallback x True
attempt(lambda: WithRaises.x)  # expect: AttributeError: from the descriptor


class Meta(type):
    @property
    def on_meta(cls):
        return f"meta property of {cls.__name__}"

    def method(cls):
        return f"meta method of {cls.__name__}"

    both = "meta"


class K(metaclass=Meta):
    both = "class"


print(K.on_meta, K.method(), K.both)  # expect: meta property of K meta method of K class
attempt(lambda: K().on_meta)  # expect: AttributeError: 'K' object has no attribute 'on_meta'
attempt(lambda: K().method())  # expect: AttributeError: 'K' object has no attribute 'method'
attempt(lambda: setattr(K, "on_meta", 1))  # expect: AttributeError: property 'on_meta' of 'Meta' object has no setter


def function(self):
    return self


bound = function.__get__(c)
print(bound() is c, bound.__func__ is function, bound.__self__ is c)  # expect: True True True
print(function.__get__(None, C) is function)  # expect: True
attempt(lambda: function.__get__(None))  # expect: TypeError: __get__(None, None) is invalid
print(str.upper.__get__("abc")(), int.__add__.__get__(5)(6), [].append.__self__)  # expect: ABC 11 []
attempt(lambda: str.upper.__get__(5))
# expect: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object


class CallableGet:
    def __get__(self, obj, owner):
        return lambda *args: ("called", args)


class Special:
    __len__ = CallableGet()
    __call__ = CallableGet()
    __getitem__ = CallableGet()


print(Special()(1, 2), Special()[3])  # expect: ('called', (1, 2)) ('called', (3,))
attempt(lambda: len(Special()))  # expect: TypeError: 'tuple' object cannot be interpreted as an integer


class TypeNames:
    a = b = Data()
# expect: named a in TypeNames
# expect: named b in TypeNames


print(TypeNames.a is TypeNames.b)  # expect: True
TypeNames.later = Data()
print(hasattr(TypeNames.later, "name"))  # expect: False
