# A little ORM: descriptors for fields, a metaclass for tables, a fake in-memory database
import itertools
import operator


class ValidationError(ValueError):
    def __init__(self, field, reason):
        self.field, self.reason = field, reason
        super().__init__(f"{field.owner.__name__}.{field.name}: {reason}")


class Field:
    _order = itertools.count()
    kind = object

    def __init__(self, *, default=None, null=False, unique=False):
        self.default, self.null, self.unique = default, null, unique
        self.order = next(Field._order)

    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = self.clean(value)

    def __delete__(self, instance):
        raise AttributeError(f"cannot delete {self.name}")

    def clean(self, value):
        if value is None and self.null:
            return None
        if not isinstance(value, self.kind):
            raise ValidationError(self, f"expected {self.kind.__name__}, got {value!r}")
        return value

    def __eq__(self, value):
        return Condition(self, operator.eq, value)

    def __gt__(self, value):
        return Condition(self, operator.gt, value)

    def __lt__(self, value):
        return Condition(self, operator.lt, value)

    __hash__ = object.__hash__


class Integer(Field):
    kind = int


class Text(Field):
    kind = str

    def __init__(self, max_length=20, **kwargs):
        super().__init__(**kwargs)
        self.max_length = max_length

    def clean(self, value):
        value = super().clean(value)
        if value is not None and len(value) > self.max_length:
            raise ValidationError(self, f"longer than {self.max_length}")
        return value


class Condition:
    def __init__(self, field, op, value):
        self.test = lambda row: (v := getattr(row, field.name)) is not None and op(v, value)

    def _joined(self, test):
        new = object.__new__(Condition)
        new.test = test
        return new

    def __and__(self, other):
        return self._joined(lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return self._joined(lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return self._joined(lambda row: not self.test(row))


class Query:
    def __init__(self, model, conditions=(), key=None):
        self.model, self.conditions, self.key = model, conditions, key

    def where(self, condition=None, **equals):
        extra = [getattr(self.model, n) == v for n, v in equals.items()]
        extra += [condition] if condition is not None else []
        return Query(self.model, (*self.conditions, *extra), self.key)

    def order_by(self, name):
        return Query(self.model, self.conditions, name)

    def __iter__(self):
        rows = [r for r in self.model.rows if all(c.test(r) for c in self.conditions)]
        if self.key:
            rows.sort(key=operator.attrgetter(self.key.lstrip("-")), reverse=self.key.startswith("-"))
        return iter(rows)

    def __len__(self):
        return sum(1 for _ in self)


class ModelMeta(type):
    def __new__(mcls, name, bases, namespace, table=None):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.fields = {n: f for b in reversed(cls.__mro__) for n, f in vars(b).items() if isinstance(f, Field)}
        cls.rows = []
        cls.table = table or name.lower() + "s"
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)

    @property
    def objects(cls):
        return Query(cls)

    def __len__(cls):
        return len(cls.rows)

    def __repr__(cls):
        return f"<table {cls.table}: {', '.join(cls.fields)}>"


class Model(metaclass=ModelMeta):
    id = Integer(null=True)

    def __init__(self, **values):
        for name in values:
            if name not in self.fields:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
        for name, field in self.fields.items():
            setattr(self, name, values.get(name, field.default))

    def save(self):
        for field in self.fields.values():
            if field.unique and type(self).objects.where(field == getattr(self, field.name)):
                raise ValidationError(field, f"{getattr(self, field.name)!r} is taken")
        self.id = len(type(self)) + 1
        type(self).rows.append(self)
        return self

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


class Person(Model, table="people"):
    name = Text(max_length=8, unique=True)
    age = Integer(default=18)


class Employee(Person):
    boss = Text(null=True)


print(Model, Person, Employee, sep="\n")
# expect: <table models: id>
# expect: <table people: id, name, age>
# expect: <table employees: id, name, age, boss>
for name, age in [("Ann", 31), ("Bob", 45), ("Cleo", 22), ("Dan", 45)]:
    Person(name=name, age=age).save()
print(len(Person), Person.rows[0], Employee(name="Eve", boss="Ann").save())
# expect: 4 Person(id=1, name='Ann', age=31) Employee(id=1, name='Eve', age=18, boss='Ann')
print([p.name for p in Person.objects.where(Person.age > 30).order_by("-name")])  # expect: ['Dan', 'Bob', 'Ann']
print([p.name for p in Person.objects.where((Person.age < 30) | (Person.name == "Bob"))])  # expect: ['Bob', 'Cleo']
print(
    len(Person.objects.where(~(Person.age == 45))),
    Person.objects.where(age=45, name="Dan").where()._joined if 0 else "-",
)  # expect: 2 -
for action in (
    lambda: Person(name="Bob").save(),
    lambda: Person(name="Maximilian"),
    lambda: Person(name=3),
    lambda: Person(nickname="x"),
    lambda: Person.rows[0].__delattr__("age"),
    lambda: Person.objects.order_by("height").__iter__(),
):
    try:
        action()
    except (ValueError, TypeError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValidationError: Person.name: 'Bob' is taken
# expect: ValidationError: Person.name: longer than 8
# expect: ValidationError: Person.name: expected str, got 3
# expect: TypeError: Person has no field 'nickname'
# expect: AttributeError: cannot delete age
# expect: AttributeError: 'Person' object has no attribute 'height'
