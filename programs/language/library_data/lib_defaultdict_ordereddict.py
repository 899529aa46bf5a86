# collections.defaultdict and OrderedDict.
from collections import OrderedDict, defaultdict


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


groups = defaultdict(list)
for word in ["apple", "avocado", "banana", "blueberry", "cherry"]:
    groups[word[0]].append(word)
print(groups)
# expect: defaultdict(<class 'list'>, {'a': ['apple', 'avocado'], 'b': ['banana', 'blueberry'], 'c': ['cherry']})
print(groups["x"], len(groups), "y" in groups, groups.get("y"), len(groups))  # expect: [] 4 False None 4
counts = defaultdict(int, a=5)
for letter in "banana":
    counts[letter] += 1
print(dict(counts), counts.default_factory)  # expect: {'a': 8, 'b': 1, 'n': 2} <class 'int'>
tree = defaultdict(lambda: defaultdict(set))
tree["x"]["y"].add(1)
tree["x"]["y"].add(2)
print(tree["x"]["y"], dict(tree["x"]))  # expect: {1, 2} {'y': {1, 2}}
plain = defaultdict(None, {1: 2})
print(plain, attempt(lambda: plain["missing"]))  # expect: defaultdict(None, {1: 2}) KeyError: 'missing'
print(attempt(lambda: defaultdict(3)))  # expect: TypeError: first argument must be callable or None
copied = counts.copy()
copied["new"] += 1
print("new" in counts, copied["new"], type(copied).__name__)  # expect: False 1 defaultdict
print(counts | {"z": 26}, {"z": 26} | defaultdict(str))
# expect: defaultdict(<class 'int'>, {'a': 8, 'b': 1, 'n': 2, 'z': 26}) defaultdict(<class 'str'>, {'z': 26})
counts.default_factory = lambda: 100
print(counts["hundred"])  # expect: 100
print(defaultdict(dict) == {}, isinstance(counts, dict))  # expect: True True


class Squares(dict):
    def __missing__(self, key):
        self[key] = value = key * key
        return value


squares = Squares()
print(squares[4], squares[5], squares, squares.get(6))  # expect: 16 25 {4: 16, 5: 25} None

od = OrderedDict([("one", 1), ("two", 2), ("three", 3)])
print(od)  # expect: OrderedDict([('one', 1), ('two', 2), ('three', 3)])
od.move_to_end("one")
print(list(od))  # expect: ['two', 'three', 'one']
od.move_to_end("three", last=False)
print(list(od), od["three"])  # expect: ['three', 'two', 'one'] 3
print(attempt(lambda: od.move_to_end("nine")))  # expect: KeyError: 'nine'
print(od.popitem(), od.popitem(last=False), od)  # expect: ('one', 1) ('three', 3) OrderedDict([('two', 2)])
print(od.popitem(), attempt(od.popitem))  # expect: ('two', 2) KeyError: 'dictionary is empty'
od = OrderedDict(a=1, b=2)
other = OrderedDict(b=2, a=1)
print(od == other, od == {"b": 2, "a": 1}, od != other, dict(od) == dict(other))  # expect: False True True True
print(list(reversed(od)), list(od.items()), list(od.values()))  # expect: ['b', 'a'] [('a', 1), ('b', 2)] [1, 2]
print(od.pop("a"), od.pop("zz", "default"), attempt(lambda: od.pop("zz")))  # expect: 1 default KeyError: 'zz'
od["c"] = 3
od["b"] = 20
print(od, od.setdefault("b", 0), od.setdefault("n", 0))  # expect: OrderedDict([('b', 20), ('c', 3), ('n', 0)]) 20 0
print(od.copy(), od.copy() is od, OrderedDict.fromkeys("xyz", 0))
# expect: OrderedDict([('b', 20), ('c', 3), ('n', 0)]) False OrderedDict([('x', 0), ('y', 0), ('z', 0)])
print(od | {"m": 1}, {"m": 1} | od)
# expect: OrderedDict([('b', 20), ('c', 3), ('n', 0), ('m', 1)]) OrderedDict([('m', 1), ('b', 20), ('c', 3), ('n', 0)])
od |= {"b": "twenty"}
od.update(k=9)
print(od)  # expect: OrderedDict([('b', 'twenty'), ('c', 3), ('n', 0), ('k', 9)])
del od["b"]
print(od, len(od), bool(OrderedDict()), OrderedDict())
# expect: OrderedDict([('c', 3), ('n', 0), ('k', 9)]) 3 False OrderedDict()


class Recent(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.size:
            self.popitem(last=False)


recent = Recent(2)
for key in "abca":
    recent[key] = key.upper()
print(list(recent.items()), recent.size)  # expect: [('c', 'C'), ('a', 'A')] 2
od = OrderedDict(b=1, a=2)
print(od.keys(), od.values(), od.items())
# expect: odict_keys(['b', 'a']) odict_values([1, 2]) odict_items([('b', 1), ('a', 2)])
print(list(od.keys()), "a" in od.keys(), len(od.items()), ("a", 2) in od.items(), sorted(od.values()))
# expect: ['b', 'a'] True 2 True [1, 2]
print(od.keys() == {"a", "b"}, od.keys() & {"a"}, sorted(od.keys() | {"c"}))  # expect: True {'a'} ['a', 'b', 'c']
print(od.items() - {("a", 2)}, {"a"} <= od.keys())  # expect: {('b', 1)} True
print([k for k in reversed(od.keys())], dict(od.items()), od.keys().isdisjoint("xy"), type(od.keys()).__name__)
# expect: ['a', 'b'] {'b': 1, 'a': 2} True odict_keys
