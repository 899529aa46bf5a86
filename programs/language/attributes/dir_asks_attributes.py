# dir() asks for `__dict__` and `__class__`, of classes for `__bases__`; keys need not be names, until they are sorted.
import types


class C:
    def method(self):
        pass


class Base:
    inherited = 1


class Proxy:
    __class__ = Base

    @property
    def __dict__(self):
        return {"own": 1}


C.method.tag = 1
print("tag" in dir(C().method), "inherited" in dir(Proxy()), "own" in dir(Proxy()))
odd = C()
vars(odd)[7] = 1
print(7 in odd.__dir__())
try:
    dir(odd)
except TypeError as error:
    print(error)
module = types.ModuleType("module")
module.__dir__ = lambda: ["b", "a"]
print(dir(module), "b" in vars(module))
# expect: True True True
# expect: True
# expect: '<' not supported between instances of 'str' and 'int'
# expect: ['a', 'b'] False
