# Arguments that a call takes from a tuple or a dict, or gives to a class or an instance, live until it returns.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


def forget(x):
    x = None
    print("forgotten")


class Made:
    def __init__(self, x):
        x = None
        print("made")


class Called:
    def __call__(self, x):
        x = None
        print("called")

    def method(self, x):
        x = None
        print("method")


def fail(x):
    x = None
    print("fails")
    raise ValueError


forget(Loud("moved"))
# expect: dies moved
# expect: forgotten
forget(x=Loud("moved by name"))
# expect: dies moved by name
# expect: forgotten
Called().method(Loud("moved to a method"))
# expect: dies moved to a method
# expect: method
forget(*[Loud("of a tuple")])
# expect: forgotten
# expect: dies of a tuple
forget(**{"x": Loud("of a dict")})
# expect: forgotten
# expect: dies of a dict
Made(Loud("of a class"))
# expect: made
# expect: dies of a class
Called()(Loud("of an instance"))
# expect: called
# expect: dies of an instance
try:
    fail(*[Loud("of what fails")])
except ValueError:
    print("caught")
# expect: fails
# expect: dies of what fails
# expect: caught


def both(x, y):
    z = Loud("local")


both(*[Loud("first"), Loud("second")])
# expect: dies local
# expect: dies second
# expect: dies first


def count(x):
    return sys.getrefcount(x)


def count_all(*args):
    return sys.getrefcount(args[0])


class Counting:
    def method(self, x):
        return sys.getrefcount(x), sys.getrefcount(self)


def main(o, c):
    t = (o,)
    print(count(o), count(*t), count(*[o]), count_all(*[o]), c.method(*[o]), Counting.method(*[c, o]))


main(object(), Counting())
# expect: 4 4 5 5 (5, 4) (5, 4)
