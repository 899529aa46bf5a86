# super() in methods, class methods, static methods and properties.
class Base:
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


class Child(Base):
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


class Other(Child):
    tag = "other"


c = Child()
print(c.hello(), c.make(1), Child.make(), c.static(1), Child.static(2))
# expect: hello from Base and Child ('Child', (1, 'extra')) ('Child', ('extra',)) 20 30
print(Other().hello(), Other.make(), Other().prop)
# expect: hello from Base and Child ('Other', ('extra',)) prop of Base, extended
