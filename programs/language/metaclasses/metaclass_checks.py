# A metaclass that answers isinstance and issubclass.
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
