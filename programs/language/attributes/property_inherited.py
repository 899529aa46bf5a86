# A property in a subclass: with another getter, with a setter, replaced.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Base:
    @property
    def value(self):
        return "base"


class Derived(Base):
    @Base.value.getter
    def value(self):
        return "derived getter"


class Extended(Base):
    @Base.value.setter
    def value(self, new):
        print("set to", new)


class Override(Base):
    value = 5


print(Base().value, Derived().value, Extended().value, Override().value)  # expect: base derived getter base 5
e = Extended()
e.value = 3  # expect: set to 3
attempt(lambda: setattr(Base(), "value", 3))  # expect: AttributeError: property 'value' of 'Base' object has no setter
attempt(lambda: setattr(Derived(), "value", 3))
# expect: AttributeError: property 'value' of 'Derived' object has no setter
