# weakref: references to and inside a cycle.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# cycles: references die with them
a, b = Node("cyc1"), Node("cyc2")
a.other, b.other = b, a
w = weakref.ref(a, lambda ref: print("cycle gone"))
a.own = weakref.ref(b, lambda ref: print("not called: garbage itself"))
del a, b
print(w() is not None)  # expect: True
print(gc.collect() > 0)
# expect: cycle gone
# expect: True
print(w())  # expect: None
