# collections.deque: both ends, the bound, rotation, the list's offer, comparisons, and changes while it is walked.
from collections import deque

d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), bool(d), bool(deque()))  # expect: deque(['z', 'a', 'b', 'c', 'd']) 5 True False
print(d.pop(), d.popleft(), d)  # expect: d z deque(['a', 'b', 'c'])
d.extend([1, 2])
d.extendleft([3, 4])
print(d, d[0], d[-1], d[2])  # expect: deque([4, 3, 'a', 'b', 'c', 1, 2]) 4 2 a
d[1] = "one"
del d[0]
print(list(d), "one" in d, "none" in d)  # expect: ['one', 'a', 'b', 'c', 1, 2] True False
d.rotate(2)
print(d)  # expect: deque([1, 2, 'one', 'a', 'b', 'c'])
d.rotate(-1)
print(d)  # expect: deque([2, 'one', 'a', 'b', 'c', 1])
d.rotate(7)
print(d)  # expect: deque([1, 2, 'one', 'a', 'b', 'c'])
d.reverse()
print(list(reversed(d)) == list(d)[::-1], d)  # expect: True deque(['c', 'b', 'a', 'one', 2, 1])
print(d.index("a"), d.count(1), d.count("q"))  # expect: 2 1 0
d.insert(1, "new")
d.remove("one")
print(d)  # expect: deque(['c', 'new', 'b', 'a', 2, 1])
d.clear()
print(d)  # expect: deque([])


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(attempt(d.pop))  # expect: IndexError: pop from an empty deque
print(attempt(d.popleft))  # expect: IndexError: pop from an empty deque
print(attempt(lambda: d[0]))  # expect: IndexError: deque index out of range
print(attempt(lambda: d.remove(5)))  # expect: ValueError: 5 is not in deque
print(attempt(lambda: d.index("x")))  # expect: ValueError: 'x' is not in deque
print(attempt(lambda: deque([1])["a"]))  # expect: TypeError: sequence index must be integer, not 'str'
print(attempt(lambda: deque([1], -1)))  # expect: ValueError: maxlen must be non-negative
print(attempt(lambda: deque(5)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: deque() + [1]))  # expect: TypeError: can only concatenate deque (not "list") to deque
print(attempt(lambda: deque([1]) * "a"))  # expect: TypeError: can't multiply sequence by non-int of type 'str'

last = deque(maxlen=3)
for n in range(6):
    last.append(n)
    print(n, last)
# expect: 0 deque([0], maxlen=3)
# expect: 1 deque([0, 1], maxlen=3)
# expect: 2 deque([0, 1, 2], maxlen=3)
# expect: 3 deque([1, 2, 3], maxlen=3)
# expect: 4 deque([2, 3, 4], maxlen=3)
# expect: 5 deque([3, 4, 5], maxlen=3)
last.appendleft("front")
print(last, last.maxlen, deque().maxlen)  # expect: deque(['front', 3, 4], maxlen=3) 3 None
last.extend("xyz")
print(last)  # expect: deque(['x', 'y', 'z'], maxlen=3)
last.extendleft("123")
print(last)  # expect: deque(['3', '2', '1'], maxlen=3)
print(attempt(lambda: last.insert(1, 0)))  # expect: IndexError: deque already at its maximum size
print(deque([1, 2, 3], 0), deque("abcdef", maxlen=2))  # expect: deque([], maxlen=0) deque(['e', 'f'], maxlen=2)

a, b = deque([1, 2]), deque([1, 3])
print(a == b, a != b, a < b, a >= b, a == [1, 2], deque([1, 2]) == a)  # expect: False True True False False True
print(a + b, a * 2, 2 * a)  # expect: deque([1, 2, 1, 3]) deque([1, 2, 1, 2]) deque([1, 2, 1, 2])
c = a
c += [9]
print(a, c is a)  # expect: deque([1, 2, 9]) True
c *= 2
print(a)  # expect: deque([1, 2, 9, 1, 2, 9])
copied = a.copy()
copied.append("only here")
print(a, copied)  # expect: deque([1, 2, 9, 1, 2, 9]) deque([1, 2, 9, 1, 2, 9, 'only here'])
a.append(a)
print(a)  # expect: deque([1, 2, 9, 1, 2, 9, [...]])
del a[-1]

walk = iter(a)
next(walk)
a.append(0)
print(attempt(lambda: next(walk)))  # expect: RuntimeError: deque mutated during iteration


class Stack(deque):
    def push(self, x):
        self.append(x)
        return self


stack = Stack([1]).push(2).push(3)
print(stack, stack.pop(), type(stack.copy()).__name__, isinstance(stack, deque))  # expect: Stack([1, 2]) 3 Stack True

queue = deque([("root", 0)])
order = []
while queue:
    name, depth = queue.popleft()
    order.append(f"{name}@{depth}")
    if depth < 2:
        queue.extend([(name + "l", depth + 1), (name + "r", depth + 1)])
print(order)  # expect: ['root@0', 'rootl@1', 'rootr@1', 'rootll@2', 'rootlr@2', 'rootrl@2', 'rootrr@2']
