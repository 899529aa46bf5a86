# Records whose fields are descriptors, collected by a metaclass.
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
