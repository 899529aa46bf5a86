# weakref: one reference per object, and its end.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


n = Node("a")
r = weakref.ref(n)
print(r() is n, r().name)  # expect: True a
print(weakref.ref(n) is r)  # expect: True
print(weakref.getweakrefcount(n), weakref.getweakrefs(n) == [r])  # expect: 1 True
print(r == weakref.ref(n), hash(r) == hash(n))  # expect: True True
del n
print(r(), r.__callback__)  # expect: None None
