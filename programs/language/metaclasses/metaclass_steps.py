# The steps in which a metaclass makes a class, and a class its instance.
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
print(isinstance(Base, Meta), Base.__class__, type(Base) is Meta, Meta.__class__)
# expect: True <class '__main__.Meta'> True <class 'type'>
