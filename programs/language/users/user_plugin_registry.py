# A plugin registry that fills itself through __init_subclass__
from __future__ import annotations

import operator
from types import MappingProxyType


class PluginError(LookupError):
    pass


class Plugin:
    _registry: dict[str, type[Plugin]] = {}
    plugins = MappingProxyType(_registry)
    priority: int = 0

    def __init_subclass__(cls, /, name: str | None = None, abstract: bool = False, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.abstract = abstract
        if abstract:
            return
        name = name or cls.__name__.removesuffix("Plugin").lower()
        if name in Plugin._registry:
            raise PluginError(f"duplicate plugin {name!r}: {cls.__qualname__}")
        cls.name = name
        Plugin._registry[name] = cls

    @classmethod
    def create(cls, name, *args, **options):
        try:
            factory = cls._registry[name]
        except KeyError:
            known = ", ".join(sorted(cls._registry))
            raise PluginError(f"no plugin {name!r} (known: {known})") from None
        return factory(*args, **options)

    def run(self, text: str) -> str:
        raise NotImplementedError(type(self).__name__)

    def __rshift__(self, other):
        return Pipeline(self, other)


class Pipeline(Plugin, abstract=True):
    def __init__(self, *stages):
        self.stages = []
        for s in stages:
            self.stages += s.stages if isinstance(s, Pipeline) else [s]

    def run(self, text):
        for stage in self.stages:
            text = stage.run(text)
        return text

    def __repr__(self):
        return " >> ".join(s.name for s in self.stages)


class UpperPlugin(Plugin):
    priority = 5

    def run(self, text):
        return text.upper()


class ReversePlugin(Plugin, name="rev"):
    def run(self, text):
        return text[::-1]


class Configured(Plugin, abstract=True):
    defaults: dict = {}

    def __init_subclass__(cls, /, **kwargs):
        cls.defaults = {**cls.__mro__[1].defaults, **cls.__dict__.get("defaults", {})}
        super().__init_subclass__(**kwargs)

    def __init__(self, **options):
        unknown = options.keys() - self.defaults.keys()
        if unknown:
            raise TypeError(f"{self.name}: unknown options {sorted(unknown)}")
        self.options = self.defaults | options


class Surround(Configured, name="surround"):
    defaults = {"left": "<", "right": ">"}

    def run(self, text):
        return self.options["left"] + text + self.options["right"]


class Bold(Surround, name="bold"):
    defaults = {"left": "**", "right": "**", "count": 1}
    priority = 9

    def run(self, text):
        for _ in range(self.options["count"]):
            text = super().run(text)
        return text


class Broken(Plugin):
    pass


print(sorted(Plugin.plugins))  # expect: ['bold', 'broken', 'rev', 'surround', 'upper']
print([p.__name__ for p in sorted(Plugin.plugins.values(), key=operator.attrgetter("priority", "name"), reverse=True)])
# expect: ['Bold', 'UpperPlugin', 'Surround', 'ReversePlugin', 'Broken']
pipe = Plugin.create("upper") >> Plugin.create("rev") >> Plugin.create("bold", count=2)
print(pipe, "|", pipe.run("stressed"))  # expect: upper >> rev >> bold | ****DESSERTS****
print(Bold.defaults, Surround.defaults == Plugin.create("surround").options)
# expect: {'left': '**', 'right': '**', 'count': 1} True
print(Plugin.__annotations__)  # expect: {'_registry': 'dict[str, type[Plugin]]', 'priority': 'int'}

try:
    Plugin.create("nope")
except PluginError as e:
    print(e, e.__cause__, e.__suppress_context__, type(e.__context__).__name__)
    # expect: no plugin 'nope' (known: bold, broken, rev, surround, upper) None True KeyError
try:
    Plugin.create("bold", colour="red", size=2)
except TypeError as e:
    print(e)  # expect: bold: unknown options ['colour', 'size']
try:
    class Again(Plugin, name="rev"):
        pass
except PluginError as e:
    print(e)  # expect: duplicate plugin 'rev': Again
try:
    class Odd(Plugin, unknown=1):
        pass
except TypeError as e:
    print(e)  # expect: Odd.__init_subclass__() takes no keyword arguments
try:
    Plugin.plugins["x"] = None
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
try:
    Plugin.create("broken").run("")
except NotImplementedError as e:
    print("not implemented:", e)  # expect: not implemented: Broken
made = type("Dyn", (Plugin,), {"run": lambda self, t: t.swapcase()}, name="dynamic")
print(made.name, made().run("aBc"), [c.__name__ for c in made.__mro__])
# expect: dynamic AbC ['Dyn', 'Plugin', 'object']
print([c.__name__ for c in Configured.__subclasses__()], issubclass(Bold, Configured))  # expect: ['Surround'] True
