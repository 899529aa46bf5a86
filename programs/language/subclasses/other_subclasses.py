# Subclasses of type, property, classmethod and enumerate work as their bases do.
class SubType(type):
    pass


print(SubType("Made", (), {"x": 1}).x, type(SubType("Made", (), {})).__name__)  # expect: 1 SubType


class Property(property):
    pass


class Method(classmethod):
    pass


class Holder:
    p = Property(lambda self: "p")

    @Method
    def m(cls):
        return cls.__name__


print(Holder().p, Holder.m(), Holder().m())  # expect: p Holder Holder


class Enumerate(enumerate):
    pass


print(list(Enumerate("ab", 1)))  # expect: [(1, 'a'), (2, 'b')]
