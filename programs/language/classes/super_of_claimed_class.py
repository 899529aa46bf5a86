# super() takes what an object says of its class; `__class__` in a method is a variable that can be anything.
class C:
    def hello(self):
        return "C.hello"


class D(C):
    def hello(self):
        return super().hello() + "!"


class Proxy:
    def __init__(self, claimed):
        self.claimed = claimed

    @property
    def __class__(self):
        return self.claimed


def reassigned(value):
    class A:
        def method(self):
            nonlocal __class__
            __class__ = value
            return super()

    return A().method()


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


attempt(D.hello, Proxy(D))
attempt(super(D).__get__(Proxy(D)).hello)
attempt(super, C, Proxy(int))
attempt(super, C, Proxy(5))
attempt(reassigned, 5)
attempt(reassigned, None)
attempt(reassigned, int)
# expect: C.hello!
# expect: C.hello
# expect: TypeError super(type, obj): obj must be an instance or subtype of type
# expect: TypeError super(type, obj): obj must be an instance or subtype of type
# expect: RuntimeError super(): __class__ is not a type (int)
# expect: RuntimeError super(): __class__ is not a type (NoneType)
# expect: TypeError super(type, obj): obj must be an instance or subtype of type
