# Defaults can be replaced; a keyword-only parameter left without one is missing.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """Documented."""
    local = a
    return local, b, c, args, d, e, kwargs


f.__defaults__ = (10, 20)
print(f(1, d=4))  # expect: (1, 10, 20, (), 4, 5, {})
f.__kwdefaults__ = {"d": "default d"}
print(f(1))
# expect error: TypeError: f() missing 1 required keyword-only argument: 'e'
