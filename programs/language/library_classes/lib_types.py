# types: the names of types, SimpleNamespace, new_class, MappingProxyType; __future__.
from __future__ import annotations

import types


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def function():
    pass


def generator():
    yield 1


class C:
    def method(self):
        pass

    prop = property(lambda self: 1)


print(isinstance(function, types.FunctionType), isinstance(lambda: 1, types.LambdaType))  # expect: True True
print(isinstance(generator(), types.GeneratorType), isinstance(C().method, types.MethodType))  # expect: True True
print(isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType))  # expect: True True
print(isinstance(types, types.ModuleType), isinstance(function.__code__, types.CodeType))  # expect: True True
print(isinstance(C.__dict__, types.MappingProxyType), isinstance(None, types.NoneType), types.NoneType() is None)
# expect: True True True
print(isinstance(..., types.EllipsisType), isinstance(NotImplemented, types.NotImplementedType))  # expect: True True
print(isinstance(str.join, types.MethodDescriptorType), types.FunctionType is types.LambdaType)  # expect: True True
print(types.FunctionType.__name__, types.GeneratorType.__name__, types.ModuleType.__name__, types.CodeType.__name__)
# expect: function generator module code
try:
    raise ValueError
except ValueError as error:
    print(isinstance(error.__traceback__, types.TracebackType))  # expect: True
    print(isinstance(error.__traceback__.tb_frame, types.FrameType))  # expect: True

ns = types.SimpleNamespace(a=1, b="two")
ns.c = [3]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="two", c=[3]), ns == 5, vars(ns))
# expect: namespace(a=1, b='two', c=[3]) 1 True False {'a': 1, 'b': 'two', 'c': [3]}
del ns.a
ns.me = ns
print(ns)  # expect: namespace(b='two', c=[3], me=namespace(...))
print(attempt(lambda: types.SimpleNamespace(1)), attempt(lambda: ns.a))
# expect: TypeError: no positional arguments expected AttributeError: 'types.SimpleNamespace' object has no attribute 'a'


class Config(types.SimpleNamespace):
    pass


print(Config(x=1), types.SimpleNamespace())  # expect: Config(x=1) namespace()

made = types.new_class("Made", (C,), {}, lambda names: names.update(value=5, twice=lambda self: self.value * 2))
print(made.__name__, made.__bases__, made().twice(), made.__module__)  # expect: Made (<class '__main__.C'>,) 10 types


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"prepared": name}

    def __new__(mcls, name, bases, namespace, **kw):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.options = kw
        return cls

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)


with_meta = types.new_class("WithMeta", (), {"metaclass": Meta, "flag": 1})
print(with_meta.prepared, with_meta.options, type(with_meta).__name__)  # expect: WithMeta {'flag': 1} Meta
print(types.prepare_class("X", (with_meta,))[0].__name__, types.resolve_bases((int,)))  # expect: Meta (<class 'int'>,)


class Alias:
    def __mro_entries__(self, bases):
        return (C,)


print(types.resolve_bases((Alias(),)), types.new_class("FromAlias", (Alias(),)).__bases__)
# expect: (<class '__main__.C'>,) (<class '__main__.C'>,)

base = {"k": 1}
view = types.MappingProxyType(base)
base["n"] = 2
print(view, view["n"], len(view), "k" in view, list(view), view.get("z", 0), dict(view), sorted(view.items()))
# expect: {'k': 1, 'n': 2} 2 2 True ['k', 'n'] 0 {'k': 1, 'n': 2} [('k', 1), ('n', 2)]
print(attempt(lambda: view.__setitem__("a", 1)), attempt(lambda: view["zz"]))
# expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__' KeyError: 'zz'


def assign():
    view["a"] = 1


print(attempt(assign))  # expect: TypeError: 'mappingproxy' object does not support item assignment
bound = types.MethodType(lambda self, n: (self, n), "receiver")
print(bound(5), bound.__self__, attempt(lambda: types.MethodType(5, 1)))
# expect: ('receiver', 5) receiver TypeError: first argument must be callable
module = types.ModuleType("fresh", "Its text.")
module.value = 3
print(module.__name__, module.__doc__, module.value)  # expect: fresh Its text. 3


def annotated(x: not_evaluated) -> also[not_evaluated]:
    pass


print(annotated.__annotations__, annotations.mandatory, annotations.optional, annotations.compiler_flag)
# expect: {'x': 'not_evaluated', 'return': 'also[not_evaluated]'} None (3, 7, 0, 'beta', 1) 16777216
adder = types.FunctionType((lambda a, b=0: a + b).__code__, {}, "adder", (10,))
print(adder(1), adder(1, 2), adder.__name__)  # expect: 11 3 adder


class Lazy:
    @types.DynamicClassAttribute
    def dynamic(self):
        return "on the instance"


print(Lazy().dynamic, attempt(lambda: Lazy.dynamic))  # expect: on the instance AttributeError:
