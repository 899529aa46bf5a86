# __init_subclass__ and __class_getitem__: class keywords, registries, subscripted classes.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugin_name = name or cls.__name__.lower()
        Plugin.registry[cls.plugin_name] = cls


class Json(Plugin):
    pass


class Xml(Plugin, name="XML"):
    pass


class Deep(Json, name="deep"):
    pass


print({key: value.__name__ for key, value in Plugin.registry.items()}, hasattr(Plugin, "plugin_name"))
# expect: {'json': 'Json', 'XML': 'Xml', 'deep': 'Deep'} False
attempt(lambda: type("Bad", (Plugin,), {}, unknown=1))
# expect: TypeError: Bad.__init_subclass__() takes no keyword arguments
attempt(lambda: type("Bad", (), {}, unknown=1))  # expect: TypeError: Bad.__init_subclass__() takes no keyword arguments
try:

    class Refused(object, key=1):
        pass

except TypeError as error:
    print(error)  # expect: Refused.__init_subclass__() takes no keyword arguments


class Required:
    def __init_subclass__(cls):
        for needed in ("run", "stop"):
            if not hasattr(cls, needed):
                raise TypeError(f"{cls.__name__} lacks {needed}")


attempt(lambda: type("Incomplete", (Required,), {"run": 1}))  # expect: TypeError: Incomplete lacks stop
attempt(lambda: type("Complete", (Required,), {"run": 1, "stop": 2}).__name__)  # expect: Complete


class Order:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base:
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__, sorted(k for k in vars(cls) if not k.startswith("__")))


class Child(Base):
    field = Order()
# expect: set_name Child field
# expect: init_subclass Child ['field']


class Stack:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__ if isinstance(item, type) else item!r}]"


class Special(Stack):
    pass


print(Stack[int], Special["x"], Stack[1, 2])  # expect: Stack['int'] Special['x'] Stack[(1, 2)]
attempt(lambda: Stack()[0])  # expect: TypeError: 'Stack' object is not subscriptable


class Plain:
    pass


attempt(lambda: Plain[int])  # expect: TypeError: type 'Plain' is not subscriptable
attempt(lambda: int[5])  # expect: TypeError: type 'int' is not subscriptable
print(list[int], dict[str, int], tuple[int, ...], list[list[int]], set[Plain])
# expect: list[int] dict[str, int] tuple[int, ...] list[list[int]] set[__main__.Plain]
alias = list[int]
print(alias.__origin__, alias.__args__, alias((1, 2)), alias == list[int], alias is list[int])
# expect: <class 'list'> (<class 'int'>,) [1, 2] True False
print(hash(alias) == hash(list[int]))  # expect: True
print(type(alias).__name__, isinstance([], alias.__origin__), repr(tuple[()]))  # expect: GenericAlias True tuple[()]
attempt(lambda: isinstance([], list[int]))
# expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
attempt(lambda: issubclass(list, list[int]))
# expect: TypeError: issubclass() argument 2 cannot be a parameterized generic
print(int | str, int | None, (int | str).__args__, int | str == str | int, isinstance(3, int | str))
# expect: int | str int | None (<class 'int'>, <class 'str'>) True True
print(isinstance("", int | None))  # expect: False
print(issubclass(bool, int | str), type(int | str).__name__, int | int, (int | str) | float, list[int] | None)
# expect: True UnionType <class 'int'> int | str | float list[int] | None
attempt(lambda: int | 5)  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
attempt(lambda: isinstance(3, int | list[int]))  # expect: True
print(isinstance(None, int | None))  # expect: True


class Typed(list[int]):
    pass


print(Typed.__mro__, Typed.__bases__, Typed.__orig_bases__, Typed([1]))
# expect: (<class '__main__.Typed'>, <class 'list'>, <class 'object'>) (<class 'list'>,) (list[int],) [1]


class Entries:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (Plain, Stack)


class Resolved(Entries()):
    pass
# expect: entries 1


print(Resolved.__bases__, len(Resolved.__orig_bases__))
# expect: (<class '__main__.Plain'>, <class '__main__.Stack'>) 1
attempt(lambda: type("Unresolved", (Entries(),), {}))
# expect: TypeError: type() doesn't support MRO entry resolution; use types.new_class()
