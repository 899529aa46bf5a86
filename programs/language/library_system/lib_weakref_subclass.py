# weakref: a subclass of ref.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# subclasses
class Named(weakref.ref):
    def __init__(self, obj, name):
        super().__init__(obj)
        self.name = name

    def __new__(cls, obj, name):
        return super().__new__(cls, obj)


n = Node("d")
named = Named(n, "label")
print(named.name, named() is n, named is weakref.ref(n), isinstance(named, weakref.ReferenceType))
# expect: label True False True
