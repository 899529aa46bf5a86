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
attempt(lambda: type("Bad", (Plugin,), {}, unknown=1))
attempt(lambda: type("Bad", (), {}, unknown=1))
try:

    class Refused(object, key=1):
        pass

except TypeError as error:
    print(error)


class Required:
    def __init_subclass__(cls):
        for needed in ("run", "stop"):
            if not hasattr(cls, needed):
                raise TypeError(f"{cls.__name__} lacks {needed}")


attempt(lambda: type("Incomplete", (Required,), {"run": 1}))
attempt(lambda: type("Complete", (Required,), {"run": 1, "stop": 2}).__name__)


class Order:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base:
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__, sorted(k for k in vars(cls) if not k.startswith("__")))


class Child(Base):
    field = Order()


class Stack:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__ if isinstance(item, type) else item!r}]"


class Special(Stack):
    pass


print(Stack[int], Special["x"], Stack[1, 2])
attempt(lambda: Stack()[0])


class Plain:
    pass


attempt(lambda: Plain[int])
attempt(lambda: int[5])
print(list[int], dict[str, int], tuple[int, ...], list[list[int]], set[Plain])
alias = list[int]
print(alias.__origin__, alias.__args__, alias((1, 2)), alias == list[int], alias is list[int], hash(alias) == hash(list[int]))
print(type(alias).__name__, isinstance([], alias.__origin__), repr(tuple[()]))
attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list, list[int]))
print(int | str, int | None, (int | str).__args__, int | str == str | int, isinstance(3, int | str), isinstance("", int | None))
print(issubclass(bool, int | str), type(int | str).__name__, int | int, (int | str) | float, list[int] | None)
attempt(lambda: int | 5)
attempt(lambda: isinstance(3, int | list[int]))
print(isinstance(None, int | None))


class Typed(list[int]):
    pass


print(Typed.__mro__, Typed.__bases__, Typed.__orig_bases__, Typed([1]))


class Entries:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (Plain, Stack)


class Resolved(Entries()):
    pass


print(Resolved.__bases__, len(Resolved.__orig_bases__))
attempt(lambda: type("Unresolved", (Entries(),), {}))
