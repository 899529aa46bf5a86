# gc: a cycle is found, finalized once, and freed.
import gc

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
