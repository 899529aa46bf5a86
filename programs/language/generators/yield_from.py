# yield from: delegating to generators and iterables, passing values and exceptions through.
def inner():
    received = yield 1
    print("inner got", received)
    try:
        yield 2
    except ValueError as error:
        print("inner caught", error)
        yield 3
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    yield from "ab"
    yield from [10, 20]
    return (yield from ())


g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("down")), list(g))
# expect: inner got hello
# expect: inner caught down
# expect: outer got inner result
# expect: 1 2 3 ['a', 'b', 10, 20]


def flatten(tree):
    for branch in tree:
        if isinstance(branch, list):
            yield from flatten(branch)
        else:
            yield branch


print(list(flatten([1, [2, [3, []], [[4]]], 5])))  # expect: [1, 2, 3, 4, 5]


class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Node(4, Node(2, Node(1), Node(3)), Node(6, Node(5)))))  # expect: [1, 2, 3, 4, 5, 6]


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


print("".join(chain("ab", (c for c in "cd"), ["e"])))  # expect: abcde


def closes():
    try:
        yield 1
    finally:
        print("inner closed")


def delegates():
    try:
        yield from closes()
    finally:
        print("outer closed")


g = delegates()
next(g)
g.close()
# expect: inner closed
# expect: outer closed


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


print(["".join(p) for p in permutations(list("abc"))])  # expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']


def empty_return():
    value = yield from (n for n in range(2))
    yield value


print(list(empty_return()))  # expect: [0, 1, None]
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
