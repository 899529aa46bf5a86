# Attribute hooks: __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, __dict__ and __class__ assignment.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Fallback:
    here = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"refused {name}")
        return f"computed {name}"


f = Fallback()
print(f.here, f.other, hasattr(f, "nothing"), getattr(f, "nothing", "default"), getattr(f, "yes"))
# expect: 1 computed other False default computed yes
attempt(lambda: f.nothing)  # expect: AttributeError: refused nothing
try:
    f.nowhere
except AttributeError as error:
    print(error.name, error.obj is f)  # expect: nowhere True
try:
    object().missing
except AttributeError as error:
    print(error.name, type(error.obj).__name__)  # expect: missing object


class Everything:
    def __init__(self):
        self.count = 0

    def __getattribute__(self, name):
        if name.startswith("__"):
            return super().__getattribute__(name)
        print("get", name)
        return object.__getattribute__(self, name)

    def method(self):
        return "method"

    def __len__(self):
        return 3


e = Everything()
print(e.count, e.method(), len(e))
# expect: get count
# expect: get method
# expect: 0 method 3
attempt(lambda: e.nope)
# expect: get nope
# expect: AttributeError: 'Everything' object has no attribute 'nope'


class Both:
    def __getattribute__(self, name):
        if name == "direct":
            return "direct"
        raise AttributeError(name)

    def __getattr__(self, name):
        return f"fallback for {name}"


print(Both().direct, Both().anything, Both().__class__)  # expect: direct fallback for anything fallback for __class__


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("proxy set", name)
        setattr(self._target, name, value)

    def __delattr__(self, name):
        print("proxy del", name)
        delattr(self._target, name)


class Target:
    x = 5


t = Target()
p = Proxy(t)
p.y = 7  # expect: proxy set y
print(p.x, p.y, t.y, list(vars(p)))  # expect: 5 7 7 ['_target']
del p.y  # expect: proxy del y
attempt(lambda: p.y)  # expect: AttributeError: 'Target' object has no attribute 'y'


class Frozen:
    def __init__(self, x):
        self.__dict__["x"] = x

    def __setattr__(self, name, value):
        raise TypeError("frozen")

    def __delattr__(self, name):
        raise TypeError("frozen too")


z = Frozen(1)
attempt(lambda: setattr(z, "x", 2))  # expect: TypeError: frozen
attempt(lambda: delattr(z, "x"))  # expect: TypeError: frozen too
print(z.x)  # expect: 1


class Plain:
    shared = "class"

    def __init__(self):
        self.own = "instance"


a = Plain()
print(a.__dict__, vars(a) is a.__dict__, a.__dict__.get("own"))  # expect: {'own': 'instance'} True instance
a.__dict__["added"] = 1
print(a.added)  # expect: 1
a.__dict__ = {"replaced": True}
print(a.replaced, hasattr(a, "own"), a.shared)  # expect: True False class
attempt(lambda: setattr(a, "__dict__", 5))  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
attempt(lambda: delattr(a, "__dict__"))  # expect: None
a.shared = "instance"
print(a.shared, Plain.shared)  # expect: instance class
del a.shared
print(a.shared)  # expect: class
attempt(lambda: delattr(a, "shared"))  # expect: AttributeError: 'Plain' object has no attribute 'shared'
attempt(lambda: a.missing)  # expect: AttributeError: 'Plain' object has no attribute 'missing'
attempt(lambda: Plain.missing)  # expect: AttributeError: type object 'Plain' has no attribute 'missing'
attempt(lambda: delattr(Plain, "missing"))  # expect: AttributeError: type object 'Plain' has no attribute 'missing'
attempt(lambda: setattr(int, "x", 1))  # expect: TypeError: cannot set 'x' attribute of immutable type 'int'
attempt(lambda: delattr(int, "real"))  # expect: TypeError: cannot set 'real' attribute of immutable type 'int'
attempt(lambda: setattr(5, "real", 1))  # expect: AttributeError: attribute 'real' of 'int' objects is not writable
attempt(lambda: (5).x)  # expect: AttributeError: 'int' object has no attribute 'x'
attempt(lambda: setattr("s", "x", 1))  # expect: AttributeError: 'str' object has no attribute 'x'
attempt(lambda: setattr("s", "upper", 1))  # expect: AttributeError: 'str' object attribute 'upper' is read-only
attempt(lambda: None.x)  # expect: AttributeError: 'NoneType' object has no attribute 'x'
attempt(lambda: getattr(a, 5))  # expect: TypeError: attribute name must be string, not 'int'
attempt(lambda: setattr(a, 5, 5))  # expect: TypeError: attribute name must be string, not 'int'
attempt(lambda: hasattr(a, 5))  # expect: TypeError: attribute name must be string, not 'int'


class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class WithSlots:
    __slots__ = ("s",)


obj = A()
obj.kept = 1
obj.__class__ = B
print(obj.who(), obj.kept, type(obj).__name__, isinstance(obj, B))  # expect: B 1 B True
attempt(lambda: setattr(obj, "__class__", WithSlots))
# expect: TypeError: __class__ assignment: 'WithSlots' object layout differs from 'B'
attempt(lambda: setattr(obj, "__class__", int))
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
attempt(lambda: setattr(obj, "__class__", "B"))  # expect: TypeError: __class__ must be set to a class, not 'str' object
attempt(lambda: setattr(5, "__class__", B))
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
attempt(lambda: delattr(obj, "__class__"))  # expect: TypeError: can't delete __class__ attribute


class Liar:
    __class__ = int


print(isinstance(Liar(), int), Liar().__class__, type(Liar()).__name__)  # expect: True <class 'int'> Liar


class Listing:
    def __dir__(self):
        return ["zeta", "alpha"]


print(dir(Listing()), Listing().__dir__())  # expect: ['alpha', 'zeta'] ['zeta', 'alpha']
d = dir(a)
print("replaced" in d, "shared" in d, "__init__" in d, "__dict__" in d, "__weakref__" in d, "__dict__" in dir(object()))
# expect: False True True True True False
print([n for n in dir(Plain) if not n.startswith("__")], "mro" in dir(Plain))  # expect: ['shared'] False
print(sorted(vars(Plain)))  # expect: ['__dict__', '__doc__', '__init__', '__module__', '__weakref__', 'shared']
attempt(lambda: vars(5))  # expect: TypeError: vars() argument must have __dict__ attribute


class Doc:
    "The documentation."


class NoDoc(Doc):
    pass


print(Doc.__doc__, NoDoc.__doc__, Doc().__doc__, NoDoc().__doc__)
# expect: The documentation. None The documentation. None
Doc.__doc__ = "changed"
print(Doc.__doc__)  # expect: changed


class Outer:
    class Inner:
        def method(self):
            pass

    def method(self):
        class Local:
            pass

        return Local


print(Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer().method().__qualname__, Outer.Inner)
# expect: Outer.Inner Outer.Inner.method Outer.method.<locals>.Local <class '__main__.Outer.Inner'>
print(Outer.__name__, Outer.__module__, type(Outer()).__name__)  # expect: Outer __main__ Outer
Outer.__name__ = "Renamed"
Outer.__qualname__ = "Else.Where"
Outer.__module__ = "elsewhere"
print(Outer, Outer.__name__, Outer.__module__)  # expect: <class 'elsewhere.Else.Where'> Renamed elsewhere
attempt(lambda: setattr(Outer, "__name__", 5))
# expect: TypeError: can only assign string to Renamed.__name__, not 'int'
attempt(lambda: delattr(Outer, "__name__"))
# expect: TypeError: cannot delete '__name__' attribute of immutable type 'Renamed'
attempt(lambda: setattr(Outer, "__dict__", {}))
# expect: AttributeError: attribute '__dict__' of 'type' objects is not writable
attempt(lambda: Outer.__dict__.update(x=1))  # expect: AttributeError: 'mappingproxy' object has no attribute 'update'
attempt(lambda: Outer.__dict__.__setitem__("x", 1))
# expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__'


def set_item():
    Outer.__dict__["x"] = 1


attempt(set_item)  # expect: TypeError: 'mappingproxy' object does not support item assignment


class Dynamic:
    pass


for number in range(3):
    setattr(Dynamic, f"m{number}", lambda self, number=number: number)
print([getattr(Dynamic(), f"m{i}")() for i in range(3)])  # expect: [0, 1, 2]
Dynamic.__len__ = lambda self: 9
print(len(Dynamic()))  # expect: 9
del Dynamic.__len__
attempt(lambda: len(Dynamic()))  # expect: TypeError: object of type 'Dynamic' has no len()
instance = Dynamic()
instance.__len__ = lambda: 5
attempt(lambda: len(instance))  # expect: TypeError: object of type 'Dynamic' has no len()
instance.__call__ = lambda: 5
attempt(lambda: instance())  # expect: TypeError: 'Dynamic' object is not callable
