# Callables that lead from one to the next without a function between them are bounded by the recursion limit.
import types


class Caller:
    pass


class Maker:
    pass


class OtherMaker:
    pass


class Getter:
    pass


class HasGetter:
    pass


def function(*args):
    return "called"


def nested(wrap, depth):
    callable_ = function
    for _ in range(depth):
        callable_ = wrap(callable_)
    return callable_


def attempt(call):
    try:
        print(call())
    except RecursionError as error:
        print(error)
    except TypeError as error:
        print("TypeError:", error)


attempt(nested(staticmethod, 900))
# expect: called
attempt(nested(staticmethod, 20000))
# expect: maximum recursion depth exceeded while calling a Python object
attempt(nested(lambda wrapped: types.MethodType(wrapped, 1), 5000))
# expect: called

Caller.__call__ = Caller()
attempt(Caller())
# expect: maximum recursion depth exceeded while calling a Python object

Maker.__new__ = OtherMaker
OtherMaker.__new__ = Maker
attempt(Maker)
# expect: maximum recursion depth exceeded while calling a Python object

Getter.__get__ = Getter()  # which is called as it is, not bound in turn
HasGetter.attribute = Getter()
attempt(lambda: HasGetter().attribute)
# expect: TypeError: 'Getter' object is not callable

# CPython has no limit for these, and ends where its C stack does.
class HasNested:
    deep = nested(classmethod, 3000)


wrapped = {}
for _ in range(3000):
    wrapped = types.MappingProxyType(wrapped)
for look in (
    lambda: HasNested.deep,
    lambda: nested(staticmethod, 3000).__isabstractmethod__,
    lambda: nested(property, 3000).__isabstractmethod__,
    lambda: nested(lambda wrapped: types.MethodType(wrapped, 1), 3000).__name__,
    lambda: wrapped.get(1),
):
    try:
        look()
    except RecursionError:
        pass
print("alive")
# expect: alive
