# __init_subclass__ keeps a registry, with keywords in the class statement.
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
