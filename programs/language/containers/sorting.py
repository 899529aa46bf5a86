# Sorting: keys, stability, reverse, guest comparisons, and what is seen of the list meanwhile.
# differs: since 3.12 reverse= takes any object by its truth.
words = ["pear", "fig", "apple", "kiwi", "Date", "banana"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
# expect: ['Date', 'apple', 'banana', 'fig', 'kiwi', 'pear'] ['fig', 'pear', 'kiwi', 'Date', 'apple', 'banana'] ['apple', 'banana', 'Date', 'fig', 'kiwi', 'pear'] ['banana', 'apple', 'pear', 'kiwi', 'Date', 'fig']
print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1]), words)
# expect: ['fig', 'Date', 'kiwi', 'pear', 'apple', 'banana'] ['banana', 'apple', 'Date', 'fig', 'kiwi', 'pear'] ['pear', 'fig', 'apple', 'kiwi', 'Date', 'banana']
people = [("Ada", 36), ("Bob", 25), ("Cy", 36), ("Dan", 25)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
# expect: [('Bob', 25), ('Dan', 25), ('Ada', 36), ('Cy', 36)] [('Ada', 36), ('Cy', 36), ('Bob', 25), ('Dan', 25)]
print(sorted([3, 1, 2]), sorted((2.5, 1, True)), sorted("hello"), sorted({"b": 1, "a": 2}))
# expect: [1, 2, 3] [1, True, 2.5] ['e', 'h', 'l', 'l', 'o'] ['a', 'b']
print(sorted([]), sorted([[2], [1, 5], []]))  # expect: [] [[], [1, 5], [2]]
numbers = [5, 2, 9]
print(numbers.sort(), numbers, numbers.sort(key=lambda n: -n), numbers)  # expect: None [9, 5, 2] None [9, 5, 2]
calls = []


def key(n):
    calls.append(n)
    return n % 3


print(sorted([5, 3, 1, 4], key=key), calls)  # expect: [3, 1, 4, 5] [5, 3, 1, 4]


class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.rank}{self.suit}"


cards = [Card(5, "s"), Card(2, "h"), Card(5, "c"), Card(1, "d"), Card(2, "s")]
print(sorted(cards), sorted(cards, reverse=True), min(cards), max(cards))
# expect: [1d, 2h, 2s, 5s, 5c] [5s, 5c, 2h, 2s, 1d] 1d 5s


class Bad:
    def __lt__(self, other):
        raise ValueError("can't compare")


for action in (
    lambda: sorted([1, "a"]),
    lambda: sorted([Bad(), Bad()]),
    lambda: sorted([object(), object()]),
    lambda: sorted(5),
    lambda: sorted([1], len),
    lambda: [2, 1].sort(key=5),
    lambda: sorted([1, 2], key=lambda: 0),
    lambda: [1].sort(reverse="x"),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: ValueError can't compare
# expect: TypeError '<' not supported between instances of 'object' and 'object'
# expect: TypeError 'int' object is not iterable
# expect: TypeError sorted expected 1 argument, got 2
# expect: TypeError 'int' object is not callable
# expect: TypeError <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
# expect: TypeError 'str' object cannot be interpreted as an integer
seen = []
watched = [3, 1, 2]
watched.sort(key=lambda n: seen.append(len(watched)) or n)
print(watched, seen)  # expect: [1, 2, 3] [0, 0, 0]
try:
    watched.sort(key=lambda n: watched.append(n) or n)
except ValueError as error:
    print(error, watched)  # expect: list modified during sort [1, 2, 3]
big = [(i * 7919) % 101 for i in range(101)]
print(sorted(big) == list(range(101)), sorted(range(50), reverse=True)[:3], sorted([0.0, -0.0, -1]))
# expect: True [49, 48, 47] [-1, 0.0, -0.0]
