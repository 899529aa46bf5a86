# The `__dict__` of a class is read-only and shows no dict, whatever its metaclass.
import enum


class Meta(type):
    pass


class C(metaclass=Meta):
    x = 1


class Colour(enum.Enum):
    RED = 1


print(type(C.__dict__).__name__, type(vars(Colour)).__name__, C.__dict__["x"], "__dict__" in vars(Meta))
try:
    C.__dict__["y"] = 2
except TypeError as error:
    print(error)
try:
    C.__dict__ = {}
except AttributeError as error:
    print(error)
try:
    class Slotted(type):
        __slots__ = ("__dict__",)
except TypeError as error:
    print(error)
# expect: mappingproxy mappingproxy 1 False
# expect: 'mappingproxy' object does not support item assignment
# expect: attribute '__dict__' of 'type' objects is not writable
# expect: nonempty __slots__ not supported for subtype of 'type'
