# Attributes of functions: own ones, names, and what is refused.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """Documented."""
    local = a
    return local, b, c, args, d, e, kwargs


f.attribute = "set"
print(f.attribute, f.__dict__, vars(f))  # expect: set {'attribute': 'set'} {'attribute': 'set'}
f.__dict__ = {"other": 1}
print(f.other, hasattr(f, "attribute"))  # expect: 1 False
f.__name__ = "renamed"
f.__qualname__ = "some.where"
f.__doc__ = None
print(f.__name__, f.__doc__, repr(f).startswith("<function some.where at 0x"), f.__code__.co_name)
# expect: renamed None True f
attempt(lambda: setattr(f, "__name__", 5))  # expect: TypeError: __name__ must be set to a string object
attempt(lambda: setattr(f, "__defaults__", [1]))  # expect: TypeError: __defaults__ must be set to a tuple object
attempt(lambda: setattr(f, "__code__", 5))  # expect: TypeError: __code__ must be set to a code object
attempt(lambda: setattr(f, "__closure__", None))  # expect: AttributeError: readonly attribute
