# super() in all its forms: with and without arguments, in class methods, properties, closures, __new__ and metaclasses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Base:
    tag = "base"

    def hello(self):
        return "hello from Base"

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    @staticmethod
    def static(x):
        return x + 1

    @property
    def prop(self):
        return "prop of Base"

    def __getitem__(self, key):
        return ("Base item", key)

    def __repr__(self):
        return "a " + type(self).__name__


class Child(Base):
    tag = "child"

    def hello(self):
        return super().hello() + " and Child"

    @classmethod
    def make(cls, *args):
        return super().make(*args, "extra")

    @staticmethod
    def static(x):
        return super(Child, Child).static(x) * 10

    @property
    def prop(self):
        return super().prop + ", extended"

    def nested(self):
        def inner():
            return super(Child, self).tag

        return inner()

    def in_comprehension(self):
        return [super(Child, self).tag for _ in range(2)]

    def in_lambda(self):
        return (lambda me: super().tag)(self)

    def wrong_lambda(self):
        return (lambda: super().tag)()

    def bare_in_comprehension(self):
        return [super().tag for _ in range(2)]

    def own_arguments(self):
        return super(Base, self).__repr__()[:20]

    def items(self):
        return super().__getitem__(3)

    def no_self():
        return super()

    def deleted(self):
        del self
        return super()

    def rebound(self):
        self = Other()
        return super().tag

    def cell_of_class(self):
        return __class__

    def captured(self):
        return super().tag, lambda: self


class Other(Child):
    tag = "other"


c = Child()
print(c.hello(), c.make(1), Child.make(), c.static(1), Child.static(2))
# expect: hello from Base and Child ('Child', (1, 'extra')) ('Child', ('extra',)) 20 30
print(c.prop, c.nested(), c.in_comprehension(), c.in_lambda(), c.items())
# expect: prop of Base, extended base ['base', 'base'] base ('Base item', 3)
print(c.own_arguments())  # expect: <__main__.Child obje
attempt(lambda: c.wrong_lambda())  # expect: RuntimeError: super(): no arguments
attempt(lambda: c.bare_in_comprehension())
# expect: TypeError: super(type, obj): obj must be an instance or subtype of type
attempt(lambda: Child.no_self())  # expect: RuntimeError: super(): no arguments
attempt(lambda: c.deleted())  # expect: RuntimeError: super(): arg[0] deleted
print(c.rebound(), c.cell_of_class(), c.captured()[0])  # expect: base <class '__main__.Child'> base
print(Other().hello(), Other.make(), Other().prop)
# expect: hello from Base and Child ('Other', ('extra',)) prop of Base, extended
attempt(lambda: super())  # expect: RuntimeError: super(): no arguments
attempt(lambda: super(5))  # expect: TypeError: super() argument 1 must be a type, not int
attempt(lambda: super(int, "text"))  # expect: TypeError: super(type, obj): obj must be an instance or subtype of type
attempt(lambda: super(int, 5, 6))  # expect: TypeError: super() expected at most 2 arguments, got 3
attempt(lambda: super(Child, c).missing)  # expect: AttributeError: 'super' object has no attribute 'missing'
attempt(lambda: super(type=int))  # expect: TypeError: super() takes no keyword arguments


def outside(self):
    return super().hello()


attempt(lambda: outside(c))  # expect: RuntimeError: super(): __class__ cell not found
s = super(Child, c)
print(s, s.__thisclass__, s.__self__, s.__self_class__, type(s))
# expect: <super: <class 'Child'>, <Child object>> <class '__main__.Child'> a Child <class '__main__.Child'> <class 'super'>
print(super(Child), super(Child).__self__, super(Child, Other).make(5))
# expect: <super: <class 'Child'>, NULL> None ('Other', (5,))
print(super(Child, c).__class__, super(Child, c).tag, hasattr(s, "tag"), s.hello)
# expect: <class 'super'> base True <bound method Base.hello of a Child>


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    def __add__(self, other):
        return Point(*(a + b for a, b in zip(self, other)))


print(Point(1, 2) + Point(3, 4), Point(1, 2)[1])  # expect: (4, 6) 2


class Meta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        cls.made_by = "Meta"
        return cls

    def __call__(cls, *args):
        made = super().__call__(*args)
        made.called = args
        return made


class Made(metaclass=Meta):
    def __init__(self, *args):
        super().__init__()


print(Made.made_by, Made(1, 2).called)  # expect: Meta (1, 2)


class Sets:
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)

    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


o = Sets()
o.n = 21
print(o.n, o.secret)  # expect: 42 intercepted
del o.n  # expect: del n
attempt(lambda: o.n)  # expect: AttributeError: 'Sets' object has no attribute 'n'


class Grand:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
        print("subclass", cls.__name__, kwargs)


class WithSuper(Grand, key="value"):
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(more=1, **kwargs)
# expect: subclass WithSuper {'key': 'value'}


class Last(WithSuper, a=1):
    pass
# expect: subclass Last {'more': 1, 'a': 1}


class Bound:
    held = super(Child)


print(type(Bound().held) if False else "skipped")  # expect: skipped
