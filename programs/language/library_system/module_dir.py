# dir(module) asks the __dir__ that the module itself has.
import types

module = types.ModuleType("module")
module.value = 1
print(dir(module))  # expect: ['__doc__', '__loader__', '__name__', '__package__', '__spec__', 'value']
module.__dir__ = lambda: ["these", "only", "these"]
print(dir(module), module.__dir__())  # expect: ['only', 'these', 'these'] ['these', 'only', 'these']
module.__dir__ = lambda: 3
try:
    dir(module)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable


class Quiet(types.ModuleType):
    def __dir__(self):
        return ["quiet"]


print(dir(Quiet("quiet")))  # expect: ['quiet']
