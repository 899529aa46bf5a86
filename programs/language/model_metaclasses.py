# Metaclasses: __new__, __init__, __call__, __prepare__, attributes, checks, conflicts, and type() with three arguments.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("prepare", name, bases, kwargs)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kwargs):
        print("new", name, [k for k in ns if not k.startswith("__")], kwargs)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kwargs):
        print("init", name, kwargs)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def __repr__(cls):
        return f"<the class {cls.__name__}>"

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter(["a", "b"])

    def __contains__(cls, item):
        return item == "inside"

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __add__(cls, other):
        return f"{cls.__name__}+{other}"

    def __eq__(cls, other):
        return cls is other

    def __hash__(cls):
        return 7

    def __bool__(cls):
        return False


class Base(metaclass=Meta):
    x = 1

    def __init__(self, value=0):
        self.value = value
# expect: prepare Base () {}
# expect: new Base ['prepared', 'x'] {}
# expect: init Base {}


class Derived(Base, option="yes"):
    y = 2
# expect: prepare Derived (<the class Base>,) {'option': 'yes'}
# expect: new Derived ['prepared', 'y'] {'option': 'yes'}
# expect: init Derived {'option': 'yes'}


print(Base, Derived, type(Derived), Derived.prepared)
# expect: <the class Base> <the class Derived> <class '__main__.Meta'> True
print(Base(5).value)
# expect: call Base (5,) {}
# expect: 5
print(len(Base), list(Base), "inside" in Base, "outside" in Base, Base["k"], Base + 1, hash(Base), bool(Base))
# expect: 42 ['a', 'b'] True False Base[k] Base+1 7 False
print(isinstance(Base, Meta), Base.__class__, type(Base) is Meta, Meta.__class__)
# expect: True <class '__main__.Meta'> True <class 'type'>


class Registry(type):
    classes = {}

    def __init__(cls, name, bases, ns):
        Registry.classes[name] = cls
        super().__init__(name, bases, ns)


class Plugin(metaclass=Registry):
    pass


class One(Plugin):
    pass


class Two(Plugin):
    pass


print(sorted(Registry.classes), Registry.classes["One"] is One)  # expect: ['One', 'Plugin', 'Two'] True


class M1(type):
    pass


class M2(type):
    pass


class C1(metaclass=M1):
    pass


class C2(metaclass=M2):
    pass


attempt(lambda: type("C3", (C1, C2), {}))
# expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases


class M12(M1, M2):
    pass


class C3(C1, C2, metaclass=M12):
    pass


print(type(C3).__name__, type(type("Auto", (C1,), {})).__name__)  # expect: M12 M1


class Ordered(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("define", key)
        super().__setitem__(key, value)


class Watching(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Ordered()

    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name, bases, dict(ns))


class Watched(metaclass=Watching):
    a = 1

    def method(self):
        return self.a

    b = a + 1
# expect: define a
# expect: define method
# expect: define b


print(Watched().method(), Watched.b)  # expect: 1 2


def function_as_metaclass(name, bases, ns, **kwargs):
    print("function", name, bases, kwargs)
    return (name, sorted(k for k in ns if not k.startswith("__")))


class Odd(metaclass=function_as_metaclass, key=1):
    z = 1
# expect: function Odd () {'key': 1}


print(Odd)  # expect: ('Odd', ['z'])


class Checks(type):
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")

    def __subclasscheck__(cls, sub):
        return sub.__name__.startswith("D")


class Duck(metaclass=Checks):
    pass


class Dog:
    quack = True


class Hen:
    pass


print(isinstance(Dog(), Duck), isinstance(Hen(), Duck), issubclass(Dog, Duck), issubclass(Hen, Duck))
# expect: True False True False
print(isinstance(Duck(), Duck), isinstance(Hen(), (int, Duck)))  # expect: True False


class Gets(type):
    def __getattr__(cls, name):
        return f"{cls.__name__}.{name}"

    def __setattr__(cls, name, value):
        print("setting", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("deleting", name)
        super().__delattr__(name)


class G(metaclass=Gets):
    here = 1


print(G.here, G.missing)  # expect: 1 G.missing
G.new = 5  # expect: setting new
print(G.new)  # expect: 5
del G.new  # expect: deleting new
print(G.new)  # expect: G.new
attempt(lambda: G().missing)  # expect: AttributeError: 'G' object has no attribute 'missing'


class Abstract(type):
    def __call__(cls):
        raise TypeError(f"{cls.__name__} can't be made")


class NoMake(metaclass=Abstract):
    pass


attempt(NoMake)  # expect: TypeError: NoMake can't be made
Dynamic = type("Dynamic", (Hen,), {"x": 5, "get": lambda self: self.x})
print(Dynamic().get(), Dynamic.__module__, Dynamic.__qualname__, Dynamic.__doc__, Dynamic.__mro__)
# expect: 5 __main__ Dynamic None (<class '__main__.Dynamic'>, <class '__main__.Hen'>, <class 'object'>)
attempt(lambda: type("A", [], {}))  # expect: TypeError: type.__new__() argument 2 must be tuple, not list
attempt(lambda: type("A", (), []))  # expect: TypeError: type.__new__() argument 3 must be dict, not list
attempt(lambda: type(5, (), {}))  # expect: TypeError: type.__new__() argument 1 must be str, not int
attempt(lambda: type("A", (), {}, key=1))  # expect: TypeError: A.__init_subclass__() takes no keyword arguments
attempt(lambda: type.__new__(type, "A"))  # expect: TypeError: type.__new__() takes exactly 3 arguments (1 given)
attempt(lambda: type.__new__(int, "A", (), {}))  # expect: TypeError: type.__new__(int): int is not a subtype of type
attempt(lambda: type.__call__(int, "12"))  # expect: 12
attempt(lambda: type("Q", (), {"__qualname__": 5}))  # expect: TypeError: type __qualname__ must be a str, not int
attempt(lambda: type("Q", (), {"__qualname__": "Over.There"}))  # expect: <class '__main__.Over.There'>


class CustomMro(type):
    def mro(cls):
        return [cls, Dog, object]


class Strange(metaclass=CustomMro):
    pass


print(Strange.__mro__, Strange().quack, Strange.__bases__)
# expect: (<class '__main__.Strange'>, <class '__main__.Dog'>, <class 'object'>) True (<class 'object'>,)
