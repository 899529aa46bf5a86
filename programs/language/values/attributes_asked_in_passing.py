# Attributes that the interpreter asks for in passing: an AttributeError means that there is none, also a guest's own.
from types import MethodType


class Hooked:
    def __getattr__(self, name):
        if name == "keys":
            return lambda: ["a", "b"]
        raise AttributeError("mine " + name)

    def __getitem__(self, key):
        return key * 2


class Bare:
    def __getattr__(self, name):
        raise AttributeError("mine " + name)


class Called(Bare):
    def __call__(self):
        pass


class Refusing:
    def __getattr__(self, name):
        raise ValueError(name)


class FailingKeys:
    def keys(self):
        raise AttributeError("in keys")


class FailingProperty:
    keys = property(lambda self: 1 / 0)


class NoItem:
    def keys(self):
        return ["a"]

    def __getitem__(self, key):
        raise KeyError(key)


class NoAttribute(NoItem):
    def __getitem__(self, key):
        raise AttributeError(key)


class NoList(NoItem):
    def keys(self):
        return 5


class Twice(NoItem):
    def keys(self):
        return ["x", "x"]

    def __getitem__(self, key):
        return key


def keywords(**given):
    return given


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for made in (Hooked, Bare, Refusing, FailingKeys, FailingProperty, NoItem, NoAttribute, NoList, Twice):
    mapping = made()
    print(made.__name__)
    for function in (
        lambda: dict(mapping),
        lambda: {}.update(mapping),
        lambda: {**mapping},
        lambda: {"a": 1, **mapping},
        lambda: keywords(**mapping),
        lambda: keywords(a=2, **mapping),
    ):
        print("   ", attempt(function))
# expect: Hooked
# expect:     {'a': 'aa', 'b': 'bb'}
# expect:     None
# expect:     {'a': 'aa', 'b': 'bb'}
# expect:     {'a': 'aa', 'b': 'bb'}
# expect:     {'a': 'aa', 'b': 'bb'}
# expect:     TypeError: __main__.keywords() got multiple values for keyword argument 'a'
# expect: Bare
# expect:     TypeError: 'Bare' object is not iterable
# expect:     TypeError: 'Bare' object is not iterable
# expect:     TypeError: 'Bare' object is not a mapping
# expect:     TypeError: 'Bare' object is not a mapping
# expect:     TypeError: __main__.keywords() argument after ** must be a mapping, not Bare
# expect:     TypeError: __main__.keywords() argument after ** must be a mapping, not Bare
# expect: Refusing
# expect:     ValueError: keys
# expect:     ValueError: keys
# expect:     ValueError: keys
# expect:     ValueError: keys
# expect:     ValueError: keys
# expect:     ValueError: keys
# expect: FailingKeys
# expect:     AttributeError: in keys
# expect:     AttributeError: in keys
# expect:     TypeError: 'FailingKeys' object is not a mapping
# expect:     TypeError: 'FailingKeys' object is not a mapping
# expect:     TypeError: __main__.keywords() argument after ** must be a mapping, not FailingKeys
# expect:     TypeError: __main__.keywords() argument after ** must be a mapping, not FailingKeys
# expect: FailingProperty
# expect:     ZeroDivisionError: division by zero
# expect:     ZeroDivisionError: division by zero
# expect:     ZeroDivisionError: division by zero
# expect:     ZeroDivisionError: division by zero
# expect:     ZeroDivisionError: division by zero
# expect:     ZeroDivisionError: division by zero
# expect: NoItem
# expect:     KeyError: 'a'
# expect:     KeyError: 'a'
# expect:     KeyError: 'a'
# expect:     KeyError: 'a'
# expect:     KeyError: 'a'
# expect:     TypeError: __main__.keywords() got multiple values for keyword argument 'a'
# expect: NoAttribute
# expect:     AttributeError: a
# expect:     AttributeError: a
# expect:     TypeError: 'NoAttribute' object is not a mapping
# expect:     TypeError: 'NoAttribute' object is not a mapping
# expect:     TypeError: __main__.keywords() argument after ** must be a mapping, not NoAttribute
# expect:     TypeError: __main__.keywords() got multiple values for keyword argument 'a'
# expect: NoList
# expect:     TypeError: NoList.keys() returned a non-iterable (type int)
# expect:     TypeError: NoList.keys() returned a non-iterable (type int)
# expect:     TypeError: NoList.keys() returned a non-iterable (type int)
# expect:     TypeError: NoList.keys() returned a non-iterable (type int)
# expect:     TypeError: NoList.keys() returned a non-iterable (type int)
# expect:     TypeError: NoList.keys() returned a non-iterable (type int)
# expect: Twice
# expect:     {'x': 'x'}
# expect:     None
# expect:     {'x': 'x'}
# expect:     {'a': 1, 'x': 'x'}
# expect:     TypeError: __main__.keywords() got multiple values for keyword argument 'x'
# expect:     TypeError: __main__.keywords() got multiple values for keyword argument 'x'

bound = MethodType(print, 1)
print(attempt(lambda: dict(bound)))  # expect: TypeError: 'method' object is not iterable
print(attempt(lambda: {**bound}))  # expect: TypeError: 'method' object is not a mapping
print(attempt(lambda: keywords(**bound)))
# expect: TypeError: __main__.keywords() argument after ** must be a mapping, not method
print(MethodType(Called(), 1).__func__.__class__.__name__)  # expect: Called
print(attempt(lambda: MethodType(Called(), 1).__doc__))  # expect: None
print(attempt(lambda: type("Made", (Bare(),), {})))
# expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
print(attempt(lambda: type("Made", (Refusing(),), {})))  # expect: ValueError: __mro_entries__
print(property(Bare()).__isabstractmethod__, classmethod(Bare()).__isabstractmethod__)  # expect: False False


class Endless(Bare):
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def delegate(inner):
    yield from inner


for ask in (lambda g: g.send(3), lambda g: g.throw(KeyError(3)), lambda g: g.close()):
    generator = delegate(Endless())
    print(next(generator), attempt(lambda: ask(generator)))
# expect: 1 AttributeError: mine send
# expect: 1 KeyError: 3
# expect: 1 None
