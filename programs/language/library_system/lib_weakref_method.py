# weakref: WeakMethod.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# WeakMethod
n = Node("m")
wm = weakref.WeakMethod(n.hello)
print(wm()(), wm == weakref.WeakMethod(n.hello))  # expect: hello from m True
del n
print(wm())  # expect: None
