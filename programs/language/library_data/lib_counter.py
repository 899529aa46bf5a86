# collections.Counter: counting, arithmetic, comparisons.
from collections import Counter

text = Counter("abracadabra")
print(text)  # expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
print(text["a"], text["z"], "z" in text, len(text), text.total())  # expect: 5 0 False 5 11
print(text.most_common(2), text.most_common())
# expect: [('a', 5), ('b', 2)] [('a', 5), ('b', 2), ('r', 2), ('c', 1), ('d', 1)]
print(sorted(text.elements()))  # expect: ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'd', 'r', 'r']
text.update("zzz")
print(text)  # expect: Counter({'a': 5, 'z': 3, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
text.update({"a": 10, "q": 1})
text.update(b=100)
print(text["a"], text["b"], text["q"])  # expect: 15 102 1
text.subtract("zz")
text.subtract({"b": 100})
text.subtract(q=2)
print(text)  # expect: Counter({'a': 15, 'b': 2, 'r': 2, 'c': 1, 'd': 1, 'z': 1, 'q': -1})
del text["a"]
del text["not there"]
print("a" in text, text["a"])  # expect: False 0

x = Counter(a=3, b=1, c=0)
y = Counter(a=1, b=2, d=-1)
print(x + y)  # expect: Counter({'a': 4, 'b': 3})
print(x - y)  # expect: Counter({'a': 2, 'd': 1})
print(x | y)  # expect: Counter({'a': 3, 'b': 2})
print(x & y)  # expect: Counter({'a': 1, 'b': 1})
print(+y, -y)  # expect: Counter({'b': 2, 'a': 1}) Counter({'d': 1})
print(x == Counter(a=3, b=1), x == {"a": 3}, x != y)  # expect: True False True
print(Counter(a=1) <= Counter(a=2, b=1), Counter(a=2) < Counter(a=2), Counter(a=3) >= Counter(a=2))
# expect: True False True
x += Counter(z=5, a=-3)
print(x)  # expect: Counter({'z': 5, 'b': 1})
x -= Counter(z=4)
print(x)  # expect: Counter({'b': 1, 'z': 1})
x |= Counter(z=3, b=0)
x &= Counter(z=2, b=7)
print(x)  # expect: Counter({'z': 2, 'b': 1})

print(Counter(), Counter([]), Counter(None))  # expect: Counter() Counter() Counter()
words = "the cat and the dog and the bird".split()
count = Counter(words)
for word, n in count.most_common():
    print(word, n)
# expect: the 3
# expect: and 2
# expect: cat 1
# expect: dog 1
# expect: bird 1
print(dict(count))  # expect: {'the': 3, 'cat': 1, 'and': 2, 'dog': 1, 'bird': 1}
print(count.most_common(0), count.most_common(-1))  # expect: [] []
print(Counter({"mixed": "text", "one": 1}))  # expect: Counter({'mixed': 'text', 'one': 1})
print(Counter(x for x in [1, 2, 1]), Counter({1: 2}).copy())  # expect: Counter({1: 2, 2: 1}) Counter({1: 2})


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(attempt(lambda: Counter(5)))  # expect: TypeError: 'int' object is not iterable
print(attempt(lambda: Counter(a=1) + 1))  # expect: TypeError: unsupported operand type(s) for +: 'Counter' and 'int'
print(attempt(lambda: Counter.fromkeys("ab")))
# expect: NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
print(attempt(lambda: Counter([[1]])))  # expect: TypeError: unhashable type: 'list'
print(attempt(lambda: hash(Counter())))  # expect: TypeError: unhashable type: 'Counter'


class Votes(Counter):
    def winner(self):
        return self.most_common(1)[0][0]


votes = Votes(["red", "blue", "red"])
print(votes, votes.winner(), isinstance(votes, dict), type(votes + votes).__name__)
# expect: Votes({'red': 2, 'blue': 1}) red True Counter
print(Counter(len(word) for word in words))  # expect: Counter({3: 7, 4: 1})
print(list(Counter("banana")), Counter("banana").values(), sorted(Counter("banana").items()))
# expect: ['b', 'a', 'n'] dict_values([1, 3, 2]) [('a', 3), ('b', 1), ('n', 2)]
print(Counter("listen") == Counter("silent"), not Counter("abc") - Counter("cab"))  # expect: True True
