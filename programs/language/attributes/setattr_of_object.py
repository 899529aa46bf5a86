# `object.__setattr__` does not get past the one of a built-in type; `object.__new__` makes no instances of others.
import threading


class Meta(type):
    pass


class C(metaclass=Meta):
    pass


class Careless(type):
    def __setattr__(cls, name, value):
        object.__setattr__(cls, name, value)


class D(metaclass=Careless):
    pass


class Items(dict):
    pass


class Made(dict):
    def __new__(cls):
        return object.__new__(cls)


def attempt(function, *args):
    try:
        print(function(*args))
    except TypeError as error:
        print(error)


attempt(object.__setattr__, C, "x", 1)
attempt(object.__delattr__, C, "x")
attempt(object.__setattr__, int, "x", 1)
attempt(setattr, D, "x", 1)
attempt(object.__setattr__, threading.local(), "x", 1)
attempt(object.__setattr__, C(), "x", 1)
attempt(object.__new__, Items)
attempt(Made)
# expect: can't apply this __setattr__ to Meta object
# expect: can't apply this __delattr__ to Meta object
# expect: can't apply this __setattr__ to type object
# expect: can't apply this __setattr__ to Careless object
# expect: can't apply this __setattr__ to _thread._local object
# expect: None
# expect: object.__new__(Items) is not safe, use Items.__new__()
# expect: object.__new__(Made) is not safe, use dict.__new__()
