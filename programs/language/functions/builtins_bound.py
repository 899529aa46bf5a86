# Functions find the built-in names where their globals said when they were made; exec gives new globals the dict.
import builtins
import string
import types

names = {}
exec("x = 1", names)
print(names["__builtins__"] is builtins.__dict__, type(__builtins__), type(string.__builtins__))
# expect: True <class 'module'> <class 'dict'>


def early():
    yield len([])
    yield len([])


generator = early()
print(next(generator))  # expect: 0
original = globals()["__builtins__"]
globals()["__builtins__"] = {"len": lambda _: "replaced", "print": print, "globals": globals}
print(next(generator), len([]))  # expect: 0 0
def late():
    return len([])
print(late(), list(late.__builtins__))  # expect: replaced ['len', 'print', 'globals']
globals()["__builtins__"] = original
print(late(), early.__builtins__ is builtins.__dict__)  # expect: replaced True

sandbox = {"__builtins__": {"len": lambda _: 7, "exec": exec, "print": print}}
exec("def f(*args, **kwargs): return len(args)\ndef g(): yield [len([]) for _ in 'a']", sandbox)
print(sandbox["f"](1, x=2), *sandbox["g"]())  # expect: 7 [7]
exec("inner = {}\nexec('print(len([]))', inner)", sandbox)  # expect: 7
print(types.FunctionType(sandbox["f"].__code__, {"len": len})())  # expect: 0
for text in ("class C: pass", "import os", "len"):
    try:
        exec(text, {"__builtins__": {}})
    except (NameError, ImportError) as error:
        print(type(error).__name__, error)
        # expect: NameError __build_class__ not found
        # expect: ImportError __import__ not found
        # expect: NameError name 'len' is not defined


class Lenient(dict):
    def __missing__(self, name):
        if name == "print":
            raise KeyError(name)
        return f"no {name}"


exec("print(one)\ndef f(): return two\nprint(f(), (lambda: three)())", Lenient())
# expect: no one
# expect: no two no three
