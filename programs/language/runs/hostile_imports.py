# Imports that a program makes as hard as it can: odd names, odd things in sys.modules, built-in names of its own.
import os
import sys
import types


def attempt(function, *args):
    try:
        print("gives", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


package = sys.modules["package"] = types.ModuleType("package")
package.__path__ = []
listed = sys.modules["listed"] = types.ModuleType("listed")
listed.__all__ = ["a", 1]
listed.a = 1
keyed = sys.modules["keyed"] = types.ModuleType("keyed")
keyed.__dict__[1] = 2
sys.modules["number"] = 5
sys.modules["nothing"] = None

for name in ("", 1, None, "a\0b", ".", ".a", "a.", "os..path", "number.x", "nothing", "/etc/passwd", "../os"):
    attempt(__import__, name)
# expect: ValueError Empty module name
# expect: TypeError module name must be a string
# expect: TypeError module name must be a string
# expect: ModuleNotFoundError No module named 'a\x00b'
# expect: ModuleNotFoundError No module named '.'
# expect: ModuleNotFoundError No module named '.a'
# expect: ModuleNotFoundError No module named 'a'
# expect: ModuleNotFoundError No module named 'os.'; 'os' is not a package
# expect: ModuleNotFoundError No module named 'number.x'; 'number' is not a package
# expect: ModuleNotFoundError import of nothing halted; None in sys.modules
# expect: ModuleNotFoundError No module named '/etc/passwd'
# expect: ModuleNotFoundError No module named '.'
for fromlist in (["path"], (), "p", None):
    attempt(lambda: __import__("os", {}, {}, fromlist).__name__)
# expect: gives os
# expect: gives os
# expect: gives os
# expect: gives os
for fromlist in ([1], ["x"], ["*"], 5):
    attempt(lambda: __import__("package", {}, {}, fromlist).__name__)
# expect: TypeError Item in ``from list'' must be str, not int
# expect: gives package
# expect: gives package
# expect: TypeError 'int' object is not iterable
for space in (
    1, {}, {"__package__": 5}, {"__package__": ""}, {"__package__": "package"},
    {"__name__": 5}, {"__name__": "package.a"},
):
    attempt(__import__, "x", space, None, (), 1)
# expect: TypeError globals must be a dict
# expect: KeyError "'__name__' not in globals"
# expect: TypeError package must be a string
# expect: ImportError attempted relative import with no known parent package
# expect: ModuleNotFoundError No module named 'package.x'
# expect: TypeError __name__ must be a string
# expect: ModuleNotFoundError No module named 'package.x'
attempt(__import__, "os", None, None, (), -1)  # expect: ValueError level must be >= 0
for statement in (
    "from number import x", "from number import real", "from number import *", "from listed import *",
    "from keyed import *", "from package import x", "import package.x",
):
    attempt(exec, statement)
# expect: ImportError cannot import name 'x' from '<unknown module name>' (unknown location)
# expect: gives None
# expect: ImportError from-import-* object has no __dict__ and no __all__
# expect: TypeError Item in listed.__all__ must be str, not int
# expect: TypeError Key in keyed.__dict__ must be str, not int
# expect: ImportError cannot import name 'x' from 'package' (unknown location)
# expect: ModuleNotFoundError No module named 'package.x'

# The built-in names of the code decide.
attempt(eval, "len([])", {"__builtins__": {"len": lambda x: 42}})  # expect: gives 42
attempt(eval, "len([])", {"__builtins__": {}})  # expect: NameError name 'len' is not defined
attempt(eval, "len([])", {"__builtins__": None})  # expect: TypeError 'NoneType' object is not subscriptable
attempt(exec, "import os", {"__builtins__": {}})  # expect: ImportError __import__ not found
attempt(exec, "class A: pass", {"__builtins__": {}})  # expect: NameError __build_class__ not found
given = {"print": print, "__import__": lambda name, *rest: types.SimpleNamespace(x=name)}
attempt(exec, "import os, sys.x as y\nprint(os, y)", {"__builtins__": given})
# expect: namespace(x='os') sys.x
# expect: gives None
space = {"__builtins__": {}}
exec("def f(): return print", space)
attempt(space["f"])  # expect: NameError name 'print' is not defined
print(space["f"].__builtins__, len.__self__)  # expect: {} <module 'builtins' (built-in)>

# A module may have any name, and any keys.
module = types.ModuleType("m")
for value in ([], 5, "n"):
    module.__name__ = value
    print(module)
    attempt(getattr, module, "x")
# expect: <module []>
# expect: AttributeError module has no attribute 'x'
# expect: <module 5>
# expect: AttributeError module has no attribute 'x'
# expect: <module 'n'>
# expect: AttributeError module 'n' has no attribute 'x'
del module.__name__
print(module)  # expect: <module '?'>
attempt(getattr, module, "x")  # expect: AttributeError module has no attribute 'x'
globals()[1] = globals()[()] = 2
sys.modules["again"] = sys
sys.modules.clear()
print("still here")  # expect: still here

try:
    __import__("os." * 5000 + "x")
except RecursionError as error:
    print("in comparison" in str(error))  # expect: False
