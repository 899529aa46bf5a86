# Base classes from type() and from an unpacked list.
class Base:
    registry = []

    def __init_subclass__(cls):
        cls.registry.append(cls.__name__)


for letter in "AB":
    type(f"Made{letter}", (Base,), {})


class WithStar(*[Base], **{}):
    pass


print(Base.registry)  # expect: ['MadeA', 'MadeB', 'WithStar']
