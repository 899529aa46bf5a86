# gc: objects in themselves, through lists, tuples, dicts, bound methods and closures.
import gc
import weakref

gc.collect()
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
