# A recursion of 20,000 calls works once the limit allows it; guest calls use no host stack.
import sys

print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(30000)
print(sys.getrecursionlimit())  # expect: 30000


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


class Node:
    def __init__(self, rest):
        self.rest = rest

    def length(self):
        return 1 if self.rest is None else 1 + self.rest.length()


print(depth(20000))  # expect: 20000
print(even(20000), odd(20000))  # expect: True False
chain = None
for _ in range(15000):
    chain = Node(chain)
print(chain.length())  # expect: 15000
while chain is not None:
    chain = chain.rest
nested = []
for _ in range(15000):
    nested = [nested]
count = 0
while nested:
    nested = nested[0]
    count += 1
print(count)  # expect: 15000


def fail_deep(n):
    if n == 0:
        raise ValueError("at the bottom")
    fail_deep(n - 1)


try:
    fail_deep(15000)
except ValueError as error:
    print(error)  # expect: at the bottom
for limit in (0, -5, "many"):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError recursion limit must be greater or equal than 1
# expect: ValueError recursion limit must be greater or equal than 1
# expect: TypeError 'str' object cannot be interpreted as an integer
