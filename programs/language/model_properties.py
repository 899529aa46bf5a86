# property in detail: documentation, copies, inheritance, errors, and as a plain call.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        "Degrees."
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        "not this text"
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        del self._celsius

    def _get(self):
        return "got"

    hidden = property(_get, doc="by call")
    write_only = property(fset=lambda self, value: print("written", value))
    empty = property()


t = Temperature(100)
print(t.fahrenheit, Temperature.celsius.__doc__, Temperature.hidden.__doc__, Temperature.fahrenheit.__doc__)
# expect: 212.0 Degrees. by call None
t.fahrenheit = 32
print(t.celsius, t.hidden)  # expect: 0.0 got
t.write_only = 9  # expect: written 9
attempt(lambda: t.write_only)  # expect: AttributeError: property 'write_only' of 'Temperature' object has no getter
attempt(lambda: setattr(t, "hidden", 1))
# expect: AttributeError: property 'hidden' of 'Temperature' object has no setter
attempt(lambda: delattr(t, "hidden"))
# expect: AttributeError: property 'hidden' of 'Temperature' object has no deleter
attempt(lambda: t.empty)  # expect: AttributeError: property 'empty' of 'Temperature' object has no getter
attempt(lambda: setattr(t, "empty", 1))
# expect: AttributeError: property 'empty' of 'Temperature' object has no setter
attempt(lambda: delattr(t, "celsius"))
# expect: AttributeError: property 'celsius' of 'Temperature' object has no deleter
del t.fahrenheit
attempt(lambda: t.celsius)  # expect: AttributeError: 'Temperature' object has no attribute '_celsius'
p = Temperature.celsius
print(type(p), p.fget.__name__, p.fset.__name__, p.fdel, p.__get__(None, Temperature) is p)
# expect: <class 'property'> celsius celsius None True
print(p.__get__(Temperature(3)), isinstance(p, property))  # expect: 3 True
p.__set__(t, 55)
print(t.celsius)  # expect: 55
attempt(lambda: p.__delete__(t))  # expect: AttributeError: property 'celsius' of 'Temperature' object has no deleter
attempt(lambda: setattr(p, "fget", None))  # expect: AttributeError: readonly attribute
attempt(lambda: setattr(p, "new", None))  # expect: AttributeError: 'property' object has no attribute 'new'
attempt(lambda: property(1, 2, 3, 4, 5))  # expect: TypeError: property() takes at most 4 arguments (5 given)
attempt(lambda: property(foo=1))  # expect: TypeError: 'foo' is an invalid keyword argument for property()


class Base:
    @property
    def value(self):
        return "base"


class Derived(Base):
    @Base.value.getter
    def value(self):
        return "derived getter"


class Extended(Base):
    @Base.value.setter
    def value(self, new):
        print("set to", new)


class Override(Base):
    value = 5


print(Base().value, Derived().value, Extended().value, Override().value)  # expect: base derived getter base 5
e = Extended()
e.value = 3  # expect: set to 3
attempt(lambda: setattr(Base(), "value", 3))  # expect: AttributeError: property 'value' of 'Base' object has no setter
attempt(lambda: setattr(Derived(), "value", 3))
# expect: AttributeError: property 'value' of 'Derived' object has no setter


class Loud(property):
    "A property that tells."

    def __get__(self, obj, owner=None):
        print("loud get")
        return super().__get__(obj, owner)

    extra = "extra"


class UsesLoud:
    @Loud
    def x(self):
        "doc of x"
        return 1

    @x.setter
    def x(self, value):
        print("setting", value)


u = UsesLoud()
print(u.x)
# expect: loud get
# expect: 1
u.x = 5  # expect: setting 5
print(type(UsesLoud.__dict__["x"]), UsesLoud.__dict__["x"].extra)  # expect: <class '__main__.Loud'> extra


class Failing:
    @property
    def attribute(self):
        return self.missing

    @property
    def other(self):
        raise ValueError("inside")


attempt(lambda: Failing().attribute)  # expect: AttributeError: 'Failing' object has no attribute 'missing'
attempt(lambda: Failing().other)  # expect: ValueError: inside
print(hasattr(Failing(), "attribute"), getattr(Failing(), "attribute", "default"))  # expect: False default


class Failing2(Failing):
    def __getattr__(self, name):
        return f"getattr {name}"


print(Failing2().attribute)  # expect: getattr missing


class Counter:
    count = 0

    @property
    def next(self):
        type(self).count += 1
        return self.count


k = Counter()
print(k.next, k.next, Counter.count)  # expect: 1 2 2
k.__dict__["next"] = "hidden"
print(k.next)  # expect: 3


class ClassProperty:
    @classmethod
    @property
    def name(cls):
        return cls.__name__.lower()


print(ClassProperty.name, ClassProperty().name)  # expect: classproperty classproperty
