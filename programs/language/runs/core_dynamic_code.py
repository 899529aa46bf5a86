# eval, exec, compile and __import__ with arguments of wrong kinds, and the order of locals().


def show(function):
    try:
        print(function())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: eval("1", 5))  # expect: TypeError: globals must be a dict
show(lambda: eval("1", {}, 5))  # expect: TypeError: locals must be a mapping
show(lambda: eval("a", type("Map", (), {"__getitem__": lambda self, key: 1})()))
# expect: TypeError: globals must be a real dict; try eval(expr, {}, mapping)
show(lambda: exec("1", 5))  # expect: TypeError: exec() globals must be a dict, not int
show(lambda: exec("1", {}, 5))  # expect: TypeError: locals must be a mapping or None, not int
show(lambda: eval(bytearray(b"1 + 1")))  # expect: 2
show(lambda: eval(None))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
show(lambda: compile("1", 1.5, "eval"))  # expect: TypeError: expected str, bytes or os.PathLike object, not float
show(lambda: compile("1", "f", 5))  # expect: TypeError: compile() argument 'mode' must be str, not int
show(lambda: eval(compile("1 + 2", b"bytes.py", "eval")))  # expect: 3
show(lambda: __import__(5))  # expect: TypeError: module name must be a string
show(lambda: __import__(""))  # expect: ValueError: Empty module name
show(lambda: __import__("os", level=-1))  # expect: ValueError: level must be >= 0
show(lambda: __import__("os.path", fromlist=["join"]).__name__)  # expect: posixpath
show(lambda: open(-1))  # expect: ValueError: negative file descriptor
show(lambda: open(10**30))  # expect: TypeError: expected str, bytes or os.PathLike object, not int
show(lambda: open(type("Path", (), {"__fspath__": lambda self: 5})()))
# expect: TypeError: expected Path.__fspath__() to return str or bytes, not int
show(lambda: type[int])  # expect: type[int]
show(lambda: isinstance(int, type[int]))  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic


def order(a, b=2, *c, d=4, **e):
    z = 1

    def inner():
        return z, a

    return list(locals())


print(order(1))  # expect: ['a', 'b', 'd', 'c', 'e', 'inner', 'z']


class Named:
    pass


show(lambda: setattr(Named, "__name__", "with\0null"))  # expect: ValueError: type name must not contain null characters
print(getattr(__import__("builtins"), "None"), getattr(__import__("builtins"), "True"))  # expect: None True
try:
    from os import nothing_of_the_kind
except ImportError as error:
    print(error.name, error.path is not None, error.msg[:18])  # expect: os True cannot import name
print(exit, quit, type(exit).__name__)
# expect: Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit Quitter
try:
    quit(3)
except SystemExit as end:
    print(end.code)  # expect: 3
