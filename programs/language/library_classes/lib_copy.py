# copy: shallow and deep copies, shared and cyclic structure, the hooks.
import copy
from collections import OrderedDict, defaultdict, deque, namedtuple


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for value in (1, 2.5, "s", b"b", None, True, (1, 2), frozenset([1]), int, len, range(3), ..., slice(1)):
    if copy.copy(value) is not value or copy.deepcopy(value) is not value:
        print("copied:", value)
# expect: copied: frozenset({1})
# expect: copied: slice(None, 1, None)
inner = [1, 2]
outer = [inner, inner, {"k": inner}]
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
inner.append(3)
print(shallow, deep, deep[0] is deep[1], deep[0] is deep[2]["k"], shallow[0] is inner)
# expect: [[1, 2, 3], [1, 2, 3], {'k': [1, 2, 3]}] [[1, 2], [1, 2], {'k': [1, 2]}] True True True
pair = (inner, "x")
print(copy.copy(pair) is pair, copy.deepcopy(pair) is pair, copy.deepcopy((1, ("a",))) is not None)
# expect: True False True
s = {1, 2}
print(copy.copy(s) == s, copy.copy(s) is s, copy.deepcopy({(1, 2)}), copy.copy(bytearray(b"xy")))
# expect: True False {(1, 2)} bytearray(b'xy')

loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop, twin[0])  # expect: True False 1
ring = {}
ring["self"] = [ring]
ring_copy = copy.deepcopy(ring)
print(ring_copy["self"][0] is ring_copy)  # expect: True
cell = ([],)
cell[0].append(cell)
cell_copy = copy.deepcopy(cell)
print(cell_copy[0][0] is cell_copy, cell_copy is cell)  # expect: True False


class Node:
    made = 0

    def __init__(self, name, *children):
        Node.made += 1
        self.name = name
        self.children = list(children)


leaf = Node("leaf")
root = Node("root", leaf, leaf)
one, two = copy.copy(root), copy.deepcopy(root)
print(Node.made, one.children is root.children, two.children is root.children, two.children[0] is two.children[1])
# expect: 2 True False True
print(two.name, two.children[0].name, type(two).__name__, two.children[0] is leaf)  # expect: root leaf Node False


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


slotted = copy.deepcopy(Slotted([1]))
print(slotted.a, hasattr(slotted, "b"))  # expect: [1] False


class Hooked:
    def __init__(self, log):
        self.log = log

    def __copy__(self):
        self.log.append("copy")
        return "shallow result"

    def __deepcopy__(self, memo):
        self.log.append(isinstance(memo, dict))
        return "deep result"


log = []
print(copy.copy(Hooked(log)), copy.deepcopy([Hooked(log)]), log)
# expect: shallow result ['deep result'] ['copy', True]


class Stateful:
    def __init__(self, value):
        self.value, self.cache = value, "big"

    def __getstate__(self):
        return {"value": self.value}

    def __setstate__(self, state):
        self.__dict__.update(state, cache="rebuilt")


print(vars(copy.copy(Stateful(5))), vars(copy.deepcopy(Stateful([6]))))
# expect: {'value': 5, 'cache': 'rebuilt'} {'value': [6], 'cache': 'rebuilt'}


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


print(copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(1)).n)  # expect: 2 2


class Words(list):
    pass


words = Words(["a", ["b"]])
words.extra = "attribute"
words_copy = copy.deepcopy(words)
print(words_copy, words_copy.extra, type(words_copy).__name__, words_copy[1] is words[1])
# expect: ['a', ['b']] attribute Words False


class Table(dict):
    pass


table = copy.copy(Table(a=[1]))
print(table, type(table).__name__, table["a"] is copy.deepcopy(table)["a"])  # expect: {'a': [1]} Table False
Point = namedtuple("Point", "x y")
print(copy.copy(Point(1, [2])), copy.deepcopy(Point(1, [2])))  # expect: Point(x=1, y=[2]) Point(x=1, y=[2])
print(copy.deepcopy(deque([[1]], maxlen=3)), copy.deepcopy(OrderedDict(a=[1])), copy.copy(defaultdict(list, k=[1])))
# expect: deque([[1]], maxlen=3) OrderedDict([('a', [1])]) defaultdict(<class 'list'>, {'k': [1]})
error = copy.copy(ValueError("text", 5))
print(repr(error), error.args)  # expect: ValueError('text', 5) ('text', 5)
method = copy.deepcopy(root).__init__
print(method.__name__, copy.copy(Node) is Node, copy.deepcopy(Node.__init__) is Node.__init__)
# expect: __init__ True True
print(attempt(lambda: copy.copy(x for x in [])))  # expect: TypeError: cannot pickle 'generator' object
print(attempt(lambda: copy.deepcopy([copy])))  # expect: TypeError: cannot pickle 'module' object
print(attempt(lambda: copy.copy({}.keys())))  # expect: TypeError: cannot pickle 'dict_keys' object
