# weakref: WeakValueDictionary.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# WeakValueDictionary
d = weakref.WeakValueDictionary()
x, y = Node("x"), Node("y")
d["x"] = x
d["y"] = y
print(sorted(d.keys()), len(d), "x" in d, d["x"], d.get("z", "none"))  # expect: ['x', 'y'] 2 True Node(x) none
del x
print(sorted(d), len(d), "x" in d)  # expect: ['y'] 1 False
try:
    d["x"]
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'x'
print(list(d.items()), list(d.values()))  # expect: [('y', Node(y))] [Node(y)]
z = Node("z")
print(d.setdefault("z", z) is z, d.pop("y"), sorted(d))  # expect: True Node(y) ['z']
d.update({"w": z})
print(sorted(d.copy().keys()))  # expect: ['w', 'z']
del d["w"]
print(len(d))  # expect: 1
