# weakref: WeakSet.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# WeakSet
ws = weakref.WeakSet()
one, two = Node("1"), Node("2")
ws.add(one)
ws.add(two)
ws.add(one)
print(len(ws), one in ws, sorted(n.name for n in ws))  # expect: 2 True ['1', '2']
del one
print(len(ws), [n.name for n in ws])  # expect: 1 ['2']
ws.discard(two)
print(len(ws))  # expect: 0
