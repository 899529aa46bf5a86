# weakref: references, callbacks, proxies, weak containers and finalizers.
import gc
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


for value in (1, "text", (), [], {}, None, 1.5):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'dict' object
# expect: cannot create weak reference to 'NoneType' object
# expect: cannot create weak reference to 'float' object


class Slotted:
    __slots__ = ("x",)


class SlottedWeak:
    __slots__ = ("x", "__weakref__")


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)  # expect: cannot create weak reference to 'Slotted' object
s = SlottedWeak()
print(weakref.ref(s)() is s)  # expect: True


class L(list):
    pass


items = L([1, 2])
print(weakref.ref(items)() == [1, 2])  # expect: True
for thing in (Node, len, print, Node.hello, {1}, frozenset([2]), (i for i in ()), gc):
    print(type(weakref.ref(thing)()).__name__)
# expect: type
# expect: builtin_function_or_method
# expect: builtin_function_or_method
# expect: function
# expect: set
# expect: frozenset
# expect: generator
# expect: module

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


# resurrection: the finalizer runs while the reference still works
class Phoenix:
    def __del__(self):
        global saved
        saved = self
        print("del sees", watch() is self)


p = Phoenix()
watch = weakref.ref(p)
del p  # expect: del sees True
print(watch() is saved)  # expect: True
del saved
print(watch())  # expect: None


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

# proxies
n = Node("e")
p = weakref.proxy(n)
print(p.name, p.hello(), p is weakref.proxy(n))  # expect: e hello from e True
p.name = "f"
print(n.name, isinstance(p, Node), type(p).__name__)  # expect: f True ProxyType
print(str(p))  # expect: Node(f)
del n
try:
    p.name
except ReferenceError as error:
    print(error)  # expect: weakly-referenced object no longer exists


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return self.v + other

    def __len__(self):
        return self.v

    def __getitem__(self, i):
        return self.v * i

    def __call__(self, x):
        return self.v - x

    def __bool__(self):
        return self.v != 0


m = Num(5)
q = weakref.proxy(m)
print(q + 1, len(q), q[3], q(2), bool(q), type(q).__name__)  # expect: 6 5 15 3 True CallableProxyType
try:
    hash(q)
except TypeError as error:
    print("unhashable" in str(error))  # expect: True

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

# WeakKeyDictionary
k = weakref.WeakKeyDictionary()
one, two = Node("1"), Node("2")
k[one] = "first"
k[two] = "second"
print(k[one], len(k), one in k, 5 in k)  # expect: first 2 True False
del one
print(len(k), list(k.items()))  # expect: 1 [(Node(2), 'second')]
print(k.get(two), k.pop(two), len(k))  # expect: second second 0

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

# WeakMethod
n = Node("m")
wm = weakref.WeakMethod(n.hello)
print(wm()(), wm == weakref.WeakMethod(n.hello))  # expect: hello from m True
del n
print(wm())  # expect: None

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

# cycles: references die with them
a, b = Node("cyc1"), Node("cyc2")
a.other, b.other = b, a
w = weakref.ref(a, lambda ref: print("cycle gone"))
a.own = weakref.ref(b, lambda ref: print("not called: garbage itself"))
del a, b
print(w() is not None)  # expect: True
print(gc.collect() > 0)
# expect: cycle gone
# expect: True
print(w())  # expect: None
last = Node("last")
end = weakref.finalize(last, print, "at exit")
# expect: at exit
