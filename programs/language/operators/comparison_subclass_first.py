# The right operand of a subclass is asked first, where it overrides the method.
class Base:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print(type(self).__name__, "eq")
        return self.v == other.v

    def __lt__(self, other):
        print(type(self).__name__, "lt")
        return self.v < other.v

    def __gt__(self, other):
        print(type(self).__name__, "gt")
        return self.v > other.v


class Derived(Base):
    pass


class Overriding(Base):
    def __gt__(self, other):
        print("overriding gt")
        return "special"


print(Base(1) == Derived(1))
# expect: Derived eq
# expect: True
print(Base(1) < Derived(2))
# expect: Derived gt
# expect: True
print(Base(1) < Overriding(2))
# expect: overriding gt
# expect: special
print(Overriding(1) < Base(2))
# expect: Overriding lt
# expect: True
