# gc: the finalizers of a collection in their order, and one at exit.
import gc
import sys


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __del__(self):
        print("del", self.name)


# errors in finalizers are shown and ignored
class Bad:
    def __init__(self):
        self.me = self

    def __del__(self):
        order.append("bad")


class Good(Bad):
    def __del__(self):
        order.append("good")


order = []
Bad()
Good()
gc.collect()
print(order)  # expect: ['bad', 'good']
last = Node("at exit")
print("end", sys.getrefcount(order) > 0)
# expect: end True
# expect: del at exit
