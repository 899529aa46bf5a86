# The type of functions: no base class; what every function has.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """Documented."""
    local = a
    return local, b, c, args, d, e, kwargs


function_type = type(f)
print(isinstance(lambda: 0, function_type), (lambda: 0).__name__, callable(f))  # expect: True <lambda> True
attempt(lambda: type("F", (function_type,), {}))  # expect: TypeError: type 'function' is not an acceptable base type
attempt(lambda: f.missing)  # expect: AttributeError: 'function' object has no attribute 'missing'
attempt(lambda: f.__get__(None, None))  # expect: TypeError: __get__(None, None) is invalid
print(f.__call__.__name__, (lambda x: x).__call__(5), f.__eq__(f))  # expect: __call__ 5 True
