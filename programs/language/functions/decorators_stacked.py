# Decorators with arguments: made from the top, applied from the bottom.
def decorate(*names):
    print("decorator made", names)

    def decorator(function):
        print("decorating", function.__name__)

        def wrapper(*args, **kwargs):
            return (names, function(*args, **kwargs))

        wrapper.__name__ = function.__name__
        wrapper.__wrapped__ = function
        return wrapper

    return decorator


@decorate("outer")
@decorate("inner")
def decorated(x):
    return x * 2
# expect: decorator made ('outer',)
# expect: decorator made ('inner',)
# expect: decorating decorated
# expect: decorating decorated


print(decorated(4), decorated.__name__, decorated.__wrapped__.__wrapped__(5))
# expect: (('outer',), (('inner',), 8)) decorated 10
