# An enumeration made by a metaclass.
class EnumMeta(type):
    def __new__(mcs, name, bases, ns):
        members = {k: v for k, v in ns.items() if not k.startswith("_") and not callable(v)}
        cls = super().__new__(mcs, name, bases, {k: v for k, v in ns.items() if k not in members})
        cls._members = {}
        for key, value in members.items():
            member = object.__new__(cls)
            member.name, member.value = key, value
            cls._members[key] = member
            type.__setattr__(cls, key, member)
        return cls

    def __call__(cls, value):
        for member in cls._members.values():
            if member.value == value:
                return member
        raise ValueError(f"{value!r} is not a valid {cls.__name__}")

    def __getitem__(cls, name):
        return cls._members[name]

    def __iter__(cls):
        return iter(cls._members.values())

    def __len__(cls):
        return len(cls._members)

    def __contains__(cls, member):
        return isinstance(member, cls)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_members", {}):
            raise AttributeError(f"cannot reassign {name}")
        super().__setattr__(name, value)


class Enum(metaclass=EnumMeta):
    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {self.value}>"

    def __hash__(self):
        return hash(self.name)


class Color(Enum):
    RED = 1
    GREEN = 2

    def describe(self):
        return f"{self.name.lower()} is {self.value}"


print(Color.RED, Color(2), Color["GREEN"].describe(), list(Color), len(Color), Color.RED in Color)
# expect: <Color.RED: 1> <Color.GREEN: 2> green is 2 [<Color.RED: 1>, <Color.GREEN: 2>] 2 True
print(Color(1) is Color.RED)  # expect: True
for action in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError 9 is not a valid Color
# expect: KeyError 'BLUE'
# expect: AttributeError cannot reassign RED
print({Color.RED: "stop"}[Color(1)])  # expect: stop
