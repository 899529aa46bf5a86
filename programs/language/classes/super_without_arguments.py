# super() needs a first argument, which must still be there.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Base:
    tag = "base"


class Child(Base):
    tag = "child"

    def wrong_lambda(self):
        return (lambda: super().tag)()

    def bare_in_comprehension(self):
        return [super().tag for _ in range(2)]

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
attempt(lambda: c.wrong_lambda())  # expect: RuntimeError: super(): no arguments
attempt(lambda: c.bare_in_comprehension())
# expect: TypeError: super(type, obj): obj must be an instance or subtype of type
attempt(lambda: Child.no_self())  # expect: RuntimeError: super(): no arguments
attempt(lambda: c.deleted())  # expect: RuntimeError: super(): arg[0] deleted
print(c.rebound(), c.cell_of_class(), c.captured()[0])  # expect: base <class '__main__.Child'> base
