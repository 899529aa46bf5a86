# gc: cycles are found, finalized once, and freed; what a finalizer saves stays.
import gc
import sys
import weakref

gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __del__(self):
        print("del", self.name)


a, b = Node("a"), Node("b")
a.links.append(b)
b.links.append(a)
del a, b
print("before")  # expect: before
print(gc.collect() >= 2)
# expect: del a
# expect: del b
# expect: True
print(gc.collect())  # expect: 0

# a list in itself, directly and through tuple, dict, set member, closure, bound method
x = []
x.append(x)
del x
print(gc.collect())  # expect: 1
x = []
x.append((1, (x,)))
del x
print(gc.collect())  # expect: 3
d = {}
d["self"] = d
del d
print(gc.collect())  # expect: 1


class Plain:
    def method(self):
        return self


p = Plain()
p.bound = p.method
w = weakref.ref(p)
del p
print(w() is None)  # expect: False
gc.collect()
print(w() is None)  # expect: True


def make():
    def inner():
        return inner

    return weakref.ref(inner)


w = make()
gc.collect()
print(w() is None)  # expect: True


# exceptions hold frames through tracebacks
def fails():
    marker = Plain()
    global watch
    watch = weakref.ref(marker)
    try:
        raise ValueError("kept")
    except ValueError as error:
        kept = error
    return None


fails()
print(watch() is None)  # expect: False
gc.collect()
print(watch() is None)  # expect: True


# so does a traceback alone
def keeps_traceback():
    marker = Plain()
    global watch
    watch = weakref.ref(marker)
    try:
        raise ValueError("gone")
    except ValueError as error:
        traceback = error.__traceback__


keeps_traceback()
print(watch() is None)  # expect: False
gc.collect()
print(watch() is None)  # expect: True


# generators
def numbers(box):
    try:
        yield box
        yield 2
    finally:
        print("generator closed")


box = []
g = numbers(box)
next(g)
box.append(g)
del box, g
print("collecting")  # expect: collecting
gc.collect()  # expect: generator closed


# resurrection
class Phoenix:
    saved = None

    def __init__(self):
        self.me = self

    def __del__(self):
        print("dying")
        Phoenix.saved = self


Phoenix()
gc.collect()  # expect: dying
print(type(Phoenix.saved).__name__, Phoenix.saved.me is Phoenix.saved)  # expect: Phoenix True
print(gc.is_finalized(Phoenix.saved))  # expect: True
Phoenix.saved = None
gc.collect()
print("died quietly", gc.is_finalized(Plain()))  # expect: died quietly False


# weak references: callbacks of living ones are called, those inside the garbage are not
p = Plain()
p.me = p
p.own = weakref.ref(p, lambda r: print("inside, never"))
outside = weakref.ref(p, lambda r: print("outside", r() is None))
del p
gc.collect()  # expect: outside True


# slots
class Slot:
    __slots__ = ("other", "__weakref__")


s, t = Slot(), Slot()
s.other, t.other = t, s
w = weakref.ref(s)
del s, t
gc.collect()
print(w() is None)  # expect: True


# classes
def scope():
    class Local:
        def itself(self):
            return __class__

    return weakref.ref(Local)


w = scope()
gc.collect()
print(w() is None)  # expect: True

# automatic collection
gc.enable()
count = 0


class Counted:
    def __init__(self):
        self.me = self

    def __del__(self):
        global count
        count += 1


for i in range(20000):
    Counted()
print(count > 0)  # expect: True
gc.collect()
print(count)  # expect: 20000
gc.disable()
print(gc.isenabled())  # expect: False
count = 0
for i in range(5000):
    Counted()
print(count)  # expect: 0
gc.enable()
print(gc.isenabled())  # expect: True
gc.collect()
print(count)  # expect: 5000

# what is reachable survives
keep = [Node("kept")]
keep[0].links.append(keep)
gc.collect()
print(keep[0].name)  # expect: kept

# asking
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("s"))  # expect: True False False
inner = ["unique"]
outer = [inner]
print([obj for obj in gc.get_referrers(inner) if isinstance(obj, list)] == [outer])  # expect: True
print(gc.get_referents(outer) == [inner])  # expect: True
print(any(obj is outer for obj in gc.get_objects()))  # expect: True
print(len(gc.get_threshold()), len(gc.get_count()), gc.garbage)  # expect: 3 3 []
try:
    gc.collect(7)
except ValueError as error:
    print(error)  # expect: invalid generation


# errors in finalizers are shown and ignored
class Bad:
    def __init__(self):
        self.me = self

    def __del__(self):
        order.append("bad")


class Good(Bad):
    def __del__(self):
        order.append("good")


order = []
Bad()
Good()
gc.collect()
print(order)  # expect: ['bad', 'good']
del keep[0].links[:]
keep.clear()  # expect: del kept
last = Node("at exit")
print("end", sys.getrefcount(order) > 0)
# expect: end True
# expect: del at exit
