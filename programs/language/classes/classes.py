# Classes: attributes, methods, instances, and how a name is looked up.
# differs: since 3.13 "and no __dict__ for setting new attributes" follows the text for object().
class Dog:
    """A dog."""

    kind = "canine"

    def __init__(self, name, tricks=None):
        self.name = name
        self.tricks = tricks or []

    def add_trick(self, trick):
        self.tricks.append(trick)
        return self

    def describe(self):
        return f"{self.name} ({self.kind}): {', '.join(self.tricks) or 'nothing'}"


fido = Dog("Fido")
rex = Dog("Rex", ["sit"])
fido.add_trick("roll").add_trick("beg")
print(fido.describe(), "|", rex.describe())  # expect: Fido (canine): roll, beg | Rex (canine): sit
print(Dog.describe(rex), Dog.__name__, Dog.__doc__, type(fido) is Dog, fido.__class__.__name__)
# expect: Rex (canine): sit Dog A dog. True Dog
fido.kind = "wolf"
print(fido.kind, rex.kind, Dog.kind)  # expect: wolf canine canine
Dog.kind = "dog"
print(fido.kind, rex.kind, fido.__dict__)
# expect: wolf dog {'name': 'Fido', 'tricks': ['roll', 'beg'], 'kind': 'wolf'}
del fido.kind
print(fido.kind)  # expect: dog
bound = rex.describe
rex.name = "Max"
print(bound(), bound.__self__ is rex, bound.__func__ is Dog.describe, rex.describe == rex.describe)
# expect: Max (dog): sit True True True
rex.describe = lambda: "own function"
print(rex.describe(), Dog.describe(rex))  # expect: own function Max (dog): sit
Dog.bark = lambda self: self.name + " barks"
print(fido.bark(), rex.bark())  # expect: Fido barks Max barks
fido.color = "brown"
print(hasattr(fido, "color"), hasattr(rex, "color"), getattr(rex, "color", "none"))  # expect: True False none
setattr(rex, "age", 3)
print(rex.age, vars(rex)["age"], "age" in dir(rex))  # expect: 3 3 True
delattr(rex, "age")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: rex.age)  # expect: AttributeError: 'Dog' object has no attribute 'age'
attempt(lambda: Dog.missing)  # expect: AttributeError: type object 'Dog' has no attribute 'missing'
attempt(lambda: Dog())  # expect: TypeError: Dog.__init__() missing 1 required positional argument: 'name'
attempt(lambda: fido.describe(1))  # expect: TypeError: Dog.describe() takes 1 positional argument but 2 were given
attempt(lambda: fido())  # expect: TypeError: 'Dog' object is not callable
attempt(lambda: delattr(fido, "nope"))  # expect: AttributeError: 'Dog' object has no attribute 'nope'
attempt(lambda: object().x)  # expect: AttributeError: 'object' object has no attribute 'x'
try:
    object().x = 1
except AttributeError as error:
    print(error)  # expect: 'object' object has no attribute 'x'


class Empty:
    pass


class Nested:
    class Inner:
        value = 1

        def where(self):
            return type(self).__qualname__

    def make(self):
        return self.Inner()


print(Empty().__dict__, Nested().make().where(), Nested.Inner.value, Empty.__module__)
# expect: {} Nested.Inner 1 __main__
print(repr(Dog), repr(Nested.Inner), Empty() == Empty(), Empty.__mro__)
# expect: <class '__main__.Dog'> <class '__main__.Nested.Inner'> False (<class '__main__.Empty'>, <class 'object'>)


class Counter:
    made = 0
    values = [n * n for n in range(3)]
    if made == 0:
        state = "fresh"
    for letter in "ab":
        pass

    def __init__(self):
        Counter.made += 1


Counter(), Counter()
print(Counter.made, Counter.values, Counter.state, Counter.letter)  # expect: 2 [0, 1, 4] fresh b
