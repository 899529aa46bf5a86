# The observer pattern with weak references, finalizers and caches that forget
import gc
import weakref
from collections import defaultdict
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref


class Signal:
    """A descriptor: each instance of the owner gets its own list of weakly held listeners."""

    def __set_name__(self, owner, name):
        self.name = name

    def __init__(self):
        self.bound = WeakKeyDictionary()

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self.bound.setdefault(instance, BoundSignal(self.name))


class BoundSignal:
    def __init__(self, name):
        self.name = name
        self.listeners = []

    def connect(self, listener):
        kind = WeakMethod if hasattr(listener, "__self__") else ref
        self.listeners.append(kind(listener, self._forget))
        return listener

    def _forget(self, dead):
        self.listeners.remove(dead)
        print(f"  ({self.name}: a listener is gone, {len(self.listeners)} left)")

    def emit(self, *args):
        results = []
        for weak in list(self.listeners):
            if (listener := weak()) is not None:
                results.append(listener(*args))
        return results

    __call__ = emit


class Stock:
    changed = Signal()
    closed = Signal()

    def __init__(self, symbol, price):
        self.symbol = symbol
        self._price = price

    @property
    def price(self):
        return self._price

    @price.setter
    def price(self, value):
        old, self._price = self._price, value
        if old != value:
            self.changed(self, value - old)

    def __repr__(self):
        return f"<{self.symbol} {self._price}>"


class Trader:
    def __init__(self, name):
        self.name = name
        self.seen = []

    def notice(self, stock, delta):
        self.seen.append((stock.symbol, delta))
        return f"{self.name} sees {stock.symbol} {delta:+}"

    def __del__(self):
        print(f"  ({self.name} leaves)")


acme, bolt = Stock("ACME", 10), Stock("BOLT", 7)
ann, bob = Trader("Ann"), Trader("Bob")
acme.changed.connect(ann.notice)
acme.changed.connect(bob.notice)
bolt.changed.connect(bob.notice)


@acme.changed.connect
def log(stock, delta):
    return f"log {stock!r}"


acme.price = 12
acme.price = 12
bolt.price -= 2
print(acme.changed(acme, 0))  # expect: ['Ann sees ACME +0', 'Bob sees ACME +0', 'log <ACME 12>']
del bob
# expect:   (Bob leaves)
# expect:   (changed: a listener is gone, 0 left)
# expect:   (changed: a listener is gone, 2 left)
print(acme.changed.emit(acme, 5), ann.seen)
# expect: ['Ann sees ACME +5', 'log <ACME 12>'] [('ACME', 2), ('ACME', 0), ('ACME', 5)]
print(len(acme.changed.listeners), len(bolt.changed.listeners), type(Stock.changed).__name__, len(Stock.changed.bound))
# expect: 2 0 Signal 2
del bolt
print(len(Stock.changed.bound))  # expect: 1


class Node:
    live = WeakSet()

    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self.parent = proxy(parent) if parent else None
        if parent:
            parent.children.append(self)
        Node.live.add(self)

    def path(self):
        return (self.parent.path() + "/" if self.parent else "") + self.name


root = Node("root")
leaf = Node("leaf", Node("mid", root))
print(leaf.path(), sorted(n.name for n in Node.live), isinstance(leaf.parent, Node), type(leaf.parent).__name__)
# expect: root/mid/leaf ['leaf', 'mid', 'root'] True ProxyType
del root
print(sorted(n.name for n in Node.live))  # expect: ['leaf']
try:
    leaf.path()
except ReferenceError as e:
    print(type(e).__name__, e)  # expect: ReferenceError weakly-referenced object no longer exists

cache = WeakValueDictionary()


def intern_stock(symbol):
    stock = cache.get(symbol)
    if stock is None:
        stock = cache[symbol] = Stock(symbol, 1)
    return stock


one = intern_stock("X")
print(intern_stock("X") is one, "X" in cache, len(cache), intern_stock("Y"), sorted(cache))
# expect: True True 1 <Y 1> ['X', 'Y']
del one
print(dict(cache), cache.get("X", "gone"))  # expect: {} gone

target = Trader("Zoe")
fin = finalize(target, print, "  finalizer for Zoe", sep="!")
fin.atexit = False
print(fin.alive, fin.peek()[2:], weakref.getweakrefcount(ann.__class__) >= 0)
# expect: True (('  finalizer for Zoe',), {'sep': '!'}) True
del target
# expect:   (Zoe leaves)
# expect:   finalizer for Zoe
print(fin.alive, fin())  # expect: False None

cyclic = Trader("Cyc")
cyclic.me = cyclic
watch = ref(cyclic, lambda r: print("  callback: dead", r() is None))
gc.collect()
del cyclic
print("before collect", watch() is not None)  # expect: before collect True
print(gc.collect() > 0, watch())
# expect:   callback: dead True
# expect:   (Cyc leaves)
# expect: True None
same = ref(ann)
print(same is ref(ann), same() is ann, hash(same) == hash(ann), same == ref(ann), ref(Node("t")) == ref(Node("u")))
# expect: True True True True False
counts = defaultdict(int)
for value in (5, "text", None, [], object(), {1}, len, Trader):
    try:
        ref(value)
        counts["ok"] += 1
    except TypeError as e:
        print(e)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'NoneType' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'object' object
print(dict(counts))
# expect: {'ok': 3}
# expect:   (Ann leaves)
