# A little of everything: fields as descriptors, a model metaclass, an enumeration, a plugin registry, a matrix.
class Field:
    counter = 0

    def __init__(self, kind, default=None, *, required=False):
        self.kind, self.default, self.required = kind, default, required
        self.order = Field.counter
        Field.counter += 1

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value


class ModelMeta(type):
    def __new__(mcs, name, bases, ns, table=None):
        cls = super().__new__(mcs, name, bases, ns)
        fields = [v for base in cls.__mro__ for v in vars(base).values() if isinstance(v, Field)]
        cls.fields = sorted(fields, key=lambda f: f.order)
        cls.table = table or name.lower() + "s"
        return cls

    def __init__(cls, name, bases, ns, **kwargs):
        super().__init__(name, bases, ns)

    def __iter__(cls):
        return iter(f.name for f in cls.fields)


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for field in type(self).fields:
            if field.name in values:
                setattr(self, field.name, values.pop(field.name))
            elif field.required:
                raise ValueError(f"{field.name} is required")
        if values:
            raise TypeError(f"unknown: {', '.join(sorted(values))}")

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in type(self))})"

    def __eq__(self, other):
        return type(self) is type(other) and all(getattr(self, n) == getattr(other, n) for n in type(self))


class User(Model):
    name = Field(str, required=True)
    age = Field(int, 0)


class Admin(User, table="staff"):
    level = Field(int, 1)


print(User(name="ada", age=36), Admin(name="bob", level=3), User.table, Admin.table, list(Admin))
# expect: User(name='ada', age=36) Admin(name='bob', age=0, level=3) users staff ['name', 'age', 'level']
print(User(name="a") == User(name="a"), User(name="a") == User(name="b"))  # expect: True False
for values in ({}, {"name": 5}, {"name": "x", "color": 1}):
    try:
        print(User(**values))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError name is required
# expect: TypeError name must be str, not int
# expect: TypeError unknown: color


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


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, where):
        row, column = where
        return self.rows[row][column]

    def __setitem__(self, where, value):
        row, column = where
        self.rows[row][column] = value

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __mul__(self, k):
        return Matrix([[v * k for v in row] for row in self.rows])

    __rmul__ = __mul__

    def __iadd__(self, other):
        for i, row in enumerate(other.rows):
            for j, value in enumerate(row):
                self[i, j] += value
        return self

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        return iter(self.rows)

    def __str__(self):
        return "\n".join(" ".join(f"{v:3}" for v in row) for row in self)


m = Matrix([[1, 2], [3, 4]])
identity = Matrix([[1, 0], [0, 1]])
print(m @ identity == m, 2 * m == m * 2, m[1, 0])  # expect: True True 3
m += identity
print(m)
# expect:   2   2
# expect:   3   5


class Meter:
    units = {}

    def __class_getitem__(cls, unit):
        if unit not in cls.units:
            cls.units[unit] = type(f"Meter[{unit}]", (cls,), {"unit": unit})
        return cls.units[unit]

    def __init__(self, value):
        self.value = value

    def __format__(self, spec):
        return f"{self.value:{spec or 'g'}}{self.unit}"


print(f"{Meter['km'](5):.1f} {Meter['m'](2.5)}", Meter["km"] is Meter["km"], Meter["km"].__name__)
# expect: 5.0km 2.5m True Meter[km]


class Chain:
    def __init__(self, path=""):
        self.path = path

    def __getattr__(self, name):
        return Chain(f"{self.path}/{name}")

    def __call__(self, **query):
        return self.path + "?" + "&".join(f"{k}={v}" for k, v in query.items())


print(Chain().users.list(page=1, size=2))  # expect: /users/list?page=1&size=2


class memoize:
    def __init__(self, function):
        self.function, self.cache = function, {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.function(*args)
        return self.cache[args]


@memoize
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), len(fibonacci.cache))  # expect: 23416728348467685 81
