# weakref: WeakKeyDictionary.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# WeakKeyDictionary
k = weakref.WeakKeyDictionary()
one, two = Node("1"), Node("2")
k[one] = "first"
k[two] = "second"
print(k[one], len(k), one in k, 5 in k)  # expect: first 2 True False
del one
print(len(k), list(k.items()))  # expect: 1 [(Node(2), 'second')]
print(k.get(two), k.pop(two), len(k))  # expect: second second 0
