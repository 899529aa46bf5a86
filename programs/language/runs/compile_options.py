# compile(): optimisation levels, flags, inherited future features; texts that are no source at all.
from __future__ import annotations


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except (SyntaxError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


source = "'''module'''\nassert 0, 'run'\ndef f():\n    '''function'''\nprint(__debug__, __doc__, f.__doc__)"
attempt(exec, compile(source.replace("0", "1"), "text", "exec", optimize=0))  # expect: True module function
attempt(exec, compile(source, "text", "exec", optimize=1))  # expect: False module function
exec(compile(source, "text", "exec", 0, False, 2), {"__doc__": None})  # expect: False None None
attempt(compile, "1", "text", "exec", optimize=3)  # expect: ValueError compile(): invalid optimize value
attempt(compile, "1", "text", "exec", 1)  # expect: ValueError compile(): unrecognised flags
attempt(compile, "1", "text", "many")  # expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
attempt(compile, attempt.__code__, "text", "exec")
# expect: TypeError compile() arg 1 must be a string, bytes or AST object
attempt(eval, "1\0")  # expect: SyntaxError source code string cannot contain null bytes
attempt(eval, "")  # expect: SyntaxError invalid syntax (<string>, line 0)
attempt(compile, "", "text", "single")  # expect: SyntaxError invalid syntax (text, line 0)
attempt(compile, "if 1:\n  pass", "text", "single", 0x4200)  # expect: SyntaxError incomplete input (text, line 2)

exec("def g(x: missing): pass")
print(g.__annotations__)  # expect: {'x': 'missing'}
try:
    exec(compile("def g(x: missing): pass", "text", "exec", dont_inherit=True))
except NameError as error:
    print(error)  # expect: name 'missing' is not defined


def outer(word):
    def inner():
        print(word)
    return inner


inner = outer("closed over")
attempt(exec, inner.__code__)  # expect: TypeError code object requires a closure of exactly length 1
exec(inner.__code__, closure=inner.__closure__)  # expect: closed over
