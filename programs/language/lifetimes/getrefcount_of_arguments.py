# How many references a call holds to an argument, by how it is written and by what is called.
import sys


class Thing:
    pass


class Class:
    def __init__(self, x):
        self.count = sys.getrefcount(x)


class Made:
    def __new__(cls, x):
        made = object.__new__(cls)
        made.count = sys.getrefcount(x)
        return made


class Meta(type):
    def __call__(cls, x):
        return sys.getrefcount(x)


class Called(metaclass=Meta):
    pass


class Instance:
    def __call__(self, x):
        return sys.getrefcount(x)

    def method(self, x):
        return sys.getrefcount(x)

    @staticmethod
    def static(x):
        return sys.getrefcount(x)


def function(x):
    return sys.getrefcount(x)


def show(f):
    print(f(thing), f(*[thing]), f(*(thing,)), f(x=thing), f(*[], x=thing), f(**{"x": thing}), f(*[thing], **{}))


thing, instance = Thing(), Instance()
show(function)  # expect: 3 4 4 3 5 5 4
show(instance.method)  # expect: 3 4 4 3 5 5 4
show(Instance.static)  # expect: 3 4 4 3 5 5 4
show(lambda x: Class(x).count)  # expect: 6 7 7 6 8 8 7
show(lambda x: Class(x=x).count)  # expect: 7 8 8 7 9 9 8
show(instance)  # expect: 5 4 4 6 5 5 4
show(Called)  # expect: 5 4 4 6 5 5 4
print(Made(thing).count, Made(*[thing]).count, Made(x=thing).count, Made(**{"x": thing}).count)  # expect: 5 4 6 5
print((lambda x, **k: sys.getrefcount(x))(*[thing], k=1))  # expect: 5
