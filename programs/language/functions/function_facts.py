# What a function knows: name, defaults, annotations, and its code object's counts and names.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """Documented."""
    local = a
    return local, b, c, args, d, e, kwargs


print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
# expect: f f __main__ Documented. (2, 3) {'e': 5} {'return': 'result'}
print(f.__closure__, f.__dict__, f.__globals__ is globals(), type(f.__code__).__name__)  # expect: None {} True code
code = f.__code__
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals)
# expect: 3 2 2 ('a', 'b', 'c', 'd', 'e', 'args', 'kwargs', 'local') 8
print(code.co_name, code.co_freevars, code.co_cellvars, code.co_firstlineno > 0, code.co_flags & 12)
# expect: f () () True 12
