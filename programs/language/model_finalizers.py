# __del__: when, in which order, resurrection, what it may touch, and classes that go with their last instance.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("rebound")
a = Noisy("second")  # expect: del rebound
a = None  # expect: del second
Noisy("temporary")  # expect: del temporary
print("after the temporary")  # expect: after the temporary
pair = (Noisy("first of tuple"), Noisy("second of tuple"))
pair = None
# expect: del second of tuple
# expect: del first of tuple
items = [Noisy("first of list"), Noisy("second of list")]
items.pop(0)  # expect: del first of list
print("popped")  # expect: popped
items.clear()  # expect: del second of list
table = {"k": Noisy("value")}
table["k"] = Noisy("replaced")  # expect: del value
del table["k"]  # expect: del replaced
table = {1: Noisy("one"), 2: Noisy("two")}
table = None
# expect: del one
# expect: del two


def function():
    one = Noisy("local one")
    two = Noisy("local two")
    print("leaving")


function()
# expect: leaving
# expect: del local one
# expect: del local two


def returns():
    return Noisy("returned")


returns()  # expect: del returned
kept = returns()
print("kept")  # expect: kept
del kept  # expect: del returned


class Holder:
    def __init__(self):
        self.first = Noisy("attribute first")
        self.second = Noisy("attribute second")

    def __del__(self):
        print("holder goes, has", self.first.name)


h = Holder()
h = None
# expect: holder goes, has attribute first
# expect: del attribute first
# expect: del attribute second
saved = []


class Phoenix:
    def __init__(self):
        self.lives = 1

    def __del__(self):
        print("burning")
        saved.append(self)


Phoenix()  # expect: burning
print("risen", saved[0].lives)  # expect: risen 1
saved.clear()
print("only once")  # expect: only once


def closure():
    noisy = Noisy("captured")
    return lambda: noisy


f = closure()
f = None  # expect: del captured
try:
    raise ValueError(Noisy("in args"))
except ValueError as error:
    print("handling")
    # expect: handling
    # expect: del in args
print("handled")  # expect: handled


def raises():
    local = Noisy("in a frame")
    raise KeyError("k")


try:
    raises()
except KeyError as error:
    print("the frame lives in the traceback")
    # expect: the frame lives in the traceback
    # expect: del in a frame
print("gone")  # expect: gone


class Child(Noisy):
    def __del__(self):
        print("child first")
        super().__del__()


Child("inherited")
# expect: child first
# expect: del inherited


class Assigned:
    pass


x = Assigned()
Assigned.__del__ = lambda self: print("assigned later")
x = None  # expect: assigned later
del Assigned.__del__
Assigned()
x = Assigned()
x.__del__ = lambda: print("never: on the instance")
x = None


def local_class():
    class Local:
        def __del__(self):
            print("del of", type(self).__name__)

    return Local()


obj = local_class()
print(type(obj).__name__)  # expect: Local
obj = None  # expect: del of Local


def generator():
    noisy = Noisy("in a generator")
    yield 1
    yield 2


g = generator()
next(g)
g = None  # expect: del in a generator
print("generator dropped")  # expect: generator dropped
print([Noisy(f"comp {i}").name for i in range(2)])
# expect: del comp 0
# expect: del comp 1
# expect: ['comp 0', 'comp 1']
swap = Noisy("s1")
swap, other = Noisy("s2"), swap
swap = None  # expect: del s2
other = None  # expect: del s1


class InInit:
    def __init__(self):
        raise ValueError("in init")

    def __del__(self):
        print("del of a half-made object")


try:
    InInit()
except ValueError as error:
    print(error)
    # expect: in init
    # expect: del of a half-made object
print("before end")  # expect: before end
global_one = Noisy("global at exit")
# expect: del global at exit
