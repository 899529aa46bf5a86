# Abstract methods without the abc module: __isabstractmethod__ and __abstractmethods__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class AbstractMeta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        names = {n for n, v in ns.items() if getattr(v, "__isabstractmethod__", False)}
        for base in bases:
            for n in getattr(base, "__abstractmethods__", ()):
                if getattr(getattr(cls, n, None), "__isabstractmethod__", False):
                    names.add(n)
        cls.__abstractmethods__ = frozenset(names)
        return cls


def abstract(function):
    function.__isabstractmethod__ = True
    return function


class Animal(metaclass=AbstractMeta):
    @abstract
    def sound(self): ...

    @property
    @abstract
    def legs(self): ...


class Half(Animal):
    def sound(self):
        return "?"


class Dog(Half):
    legs = 4


attempt(Animal)  # expect: TypeError: Can't instantiate abstract class Animal with abstract methods legs, sound
attempt(Half)  # expect: TypeError: Can't instantiate abstract class Half with abstract method legs
print(Dog().sound(), Dog().legs, sorted(Animal.__abstractmethods__), Animal.legs.__isabstractmethod__)
# expect: ? 4 ['legs', 'sound'] True
attempt(lambda: object.__new__(Animal))
# expect: TypeError: Can't instantiate abstract class Animal with abstract methods legs, sound
print(callable(Dog), callable(Dog()), callable(Dog().sound), callable(None))  # expect: True False True False
