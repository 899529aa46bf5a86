# weakref: equality and hashes of references.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# equality and hashes
a, b = Node("x"), Node("x")
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, ra != rb, ra == 5)  # expect: False True False
print({ra: 1}[weakref.ref(a)])  # expect: 1
h = weakref.ref(Node("gone"))
try:
    hash(h)
except TypeError as error:
    print(error)  # expect: weak object has gone away
print(h == h, h == ra)  # expect: True False
