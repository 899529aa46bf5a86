# Two threads add each of two containers to the other at the same moment. A thread that held the lock of one while it
# waited for that of the other would wait for ever; here no operation holds two.
import threading
from collections import OrderedDict, deque


def add(left, right):
    for _ in range(10):
        left += right
        while len(left) > 3:
            left.pop()


def unite(left, right):
    for _ in range(10):
        left |= right


PAIRS = [
    (add, [1], [2]),
    (add, bytearray(b"1"), bytearray(b"2")),
    (add, deque([1]), deque([2])),
    (unite, {1}, {2}),
    (unite, {1: 1}, {2: 2}),
    (unite, OrderedDict({1: 1}), OrderedDict({2: 2})),
]
for operation, left, right in PAIRS:
    other = threading.Thread(target=operation, args=(left, right))
    other.start()
    operation(right, left)
    other.join()
    print(type(left).__name__, len(set(left)), len(set(right)))  # expect: list 2 2
# expect: bytearray 2 2
# expect: deque 2 2
# expect: set 2 2
# expect: dict 2 2
# expect: OrderedDict 2 2
