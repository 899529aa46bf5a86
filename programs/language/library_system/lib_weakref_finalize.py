# weakref: finalize, called, detached, and at exit.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


# finalize
n = Node("fin")
f = weakref.finalize(n, print, "finalized", 1, sep="-")
print(f.alive, f.peek()[1] is print, f.atexit)  # expect: True True True
del n  # expect: finalized-1
print(f.alive, f.peek(), f())  # expect: False None None
n = Node("fin2")
g = weakref.finalize(n, lambda: "result")
print(g(), g(), g.alive)  # expect: result None False
h = weakref.finalize(n, print, "never")
print(h.detach()[2], h.detach(), h.alive)  # expect: ('never',) None False
del n
last = Node("last")
end = weakref.finalize(last, print, "at exit")
# expect: at exit
