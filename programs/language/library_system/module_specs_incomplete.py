# What a module's spec says of itself after an attribute was deleted, and an iterator over a view that was released.
import operator
from importlib.machinery import ModuleSpec

spec, whole = (ModuleSpec("a.b" + str(len("c")), None) for _ in range(2))
del spec.submodule_search_locations
for ask in (lambda: spec.parent, lambda: spec == whole, lambda: whole == spec):
    try:
        ask()
    except AttributeError as error:
        print(error)
# expect: 'ModuleSpec' object has no attribute 'submodule_search_locations'
# expect: 'ModuleSpec' object has no attribute 'submodule_search_locations'
# expect: 'ModuleSpec' object has no attribute 'submodule_search_locations'


class Undecided:
    def __bool__(self):
        raise ValueError("who knows?")


try:
    ModuleSpec("d" + str(len("e")), None, is_package=Undecided())
except ValueError as error:
    print(error)  # expect: who knows?

view = memoryview(b"abc")
octets = iter(view)
view.release()
print(operator.length_hint(octets, 7))  # expect: 7
try:
    next(octets)
except ValueError as error:
    print(error)  # expect: operation forbidden on released memoryview object
