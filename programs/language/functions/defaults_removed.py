# Defaults set to None or deleted: the parameters are required again.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """Documented."""
    local = a
    return local, b, c, args, d, e, kwargs


f.__kwdefaults__ = None
attempt(lambda: f(1))  # expect: TypeError: f() missing 2 required keyword-only arguments: 'd' and 'e'
f.__defaults__ = None
attempt(lambda: f(1, d=1))  # expect: TypeError: f() missing 2 required positional arguments: 'b' and 'c'
del f.__defaults__
