# What super() refuses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Base:
    tag = "base"


class Child(Base):
    tag = "child"


c = Child()
attempt(lambda: super())  # expect: RuntimeError: super(): no arguments
attempt(lambda: super(5))  # expect: TypeError: super() argument 1 must be a type, not int
attempt(lambda: super(int, "text"))  # expect: TypeError: super(type, obj): obj must be an instance or subtype of type
attempt(lambda: super(int, 5, 6))  # expect: TypeError: super() expected at most 2 arguments, got 3
attempt(lambda: super(Child, c).missing)  # expect: AttributeError: 'super' object has no attribute 'missing'
attempt(lambda: super(type=int))  # expect: TypeError: super() takes no keyword arguments


def outside(self):
    return super().hello()


attempt(lambda: outside(c))  # expect: RuntimeError: super(): __class__ cell not found
