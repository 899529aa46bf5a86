# deque: what counts as a change during iteration; OrderedDict: odd arguments; SimpleQueue: a finalizer that puts.
import gc
import queue
from collections import OrderedDict, defaultdict, deque


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def during(d, action):
    seen = 0
    try:
        for _ in d:
            seen += 1
            action(d)
    except RuntimeError:
        return "mutated"
    return seen


for name, action in {
    "reverse": lambda d: d.reverse(), "extend": lambda d: d.extend(()), "+=": lambda d: d.__iadd__([]),
    "remove": lambda d: attempt(lambda: d.remove(99)), "remove 1": lambda d: d.remove(1), "append": deque.append,
}.items():
    print(name, during(deque([1, 2, 3]), lambda d: action(d, 1) if name == "append" else action(d)))
# expect: reverse 3
# expect: extend 3
# expect: += 3
# expect: remove 3
# expect: remove 1 mutated
# expect: append mutated
for name, action in {
    "rotate 0": lambda d: d.rotate(0), "* 1": lambda d: d.__imul__(1), "* 2": lambda d: d.__imul__(2),
    "clear": deque.clear, "pop": deque.pop, "insert": lambda d: attempt(lambda: d.insert(0, 1)),
    "[0] =": lambda d: d.__setitem__(0, 5),
}.items():
    print(name, during(deque([1, 2, 3], 3), action), during(deque([1, 2]), action) if name != "insert" else "")
# expect: rotate 0 mutated mutated
# expect: * 1 3 2
# expect: * 2 3 mutated
# expect: clear mutated mutated
# expect: pop mutated mutated
# expect: insert 3
# expect: [0] = 3 2

d = deque(range(5), 5)
d.append(7)
d.appendleft(8)
print(d)  # expect: deque([8, 1, 2, 3, 4], maxlen=5)
d.rotate(2)
print(d)  # expect: deque([3, 4, 8, 1, 2], maxlen=5)
d.rotate(-13)
print(d)  # expect: deque([1, 2, 3, 4, 8], maxlen=5)
d *= 2
print(d, d * 0)  # expect: deque([1, 2, 3, 4, 8], maxlen=5) deque([], maxlen=5)
d = deque([1, 2], 3)
d *= 5
print(d, deque([3], 0))  # expect: deque([2, 1, 2], maxlen=3) deque([], maxlen=0)

for bad in ([1], [()], [(1,)], [(1, 2, 3)]):
    print(attempt(lambda: OrderedDict(bad)))
# expect: TypeError: 'int' object is not iterable
# expect: ValueError: need more than 0 values to unpack
# expect: ValueError: need more than 1 value to unpack
# expect: ValueError: too many values to unpack (expected 2)


class Noisy(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("never")


noisy = Noisy([(1, 2)], a=3)
# expect: set 1
# expect: set a
print(noisy.pop(1), noisy.setdefault(key="b", default=4), noisy.popitem(last=False), noisy.pop(key=5, default=6))
# expect: set b
# expect: 2 4 ('a', 3) 6
print(attempt(lambda: noisy.move_to_end(9)), noisy)  # expect: KeyError: 9 Noisy([('b', 4)])
counts = defaultdict(int)
del counts.default_factory
print(counts, attempt(lambda: counts[1]))  # expect: defaultdict(None, {}) KeyError: 1

simple = queue.SimpleQueue()


class Putter:
    def __del__(self):
        simple.put("from a finalizer")


for _ in range(3):
    putter = Putter()
    putter.me = putter
    del putter
simple.put("first")
gc.collect()
print([simple.get() for _ in range(4)], attempt(lambda: simple.get(timeout=0.01)), simple.empty())
# expect: ['first', 'from a finalizer', 'from a finalizer', 'from a finalizer'] Empty:  True
