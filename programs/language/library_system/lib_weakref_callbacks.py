# weakref: callbacks: the youngest reference is told first, and gets itself.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# callbacks: the youngest reference is told first, and gets itself
log = []
n = Node("b")
refs = [weakref.ref(n, lambda ref, i=i: log.append((i, ref() is None))) for i in range(3)]
del n
print(log)  # expect: [(2, True), (1, True), (0, True)]
n = Node("c")
dead = weakref.ref(n, lambda ref: log.append("never"))
del dead
del n
print(len(log))  # expect: 3


def bad(ref):
    raise ValueError("from a callback")
