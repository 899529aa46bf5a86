# collections.abc: what is an instance of what, and the methods that the abstract classes give for a few.
from collections import OrderedDict, deque
from collections.abc import (
    Callable, Collection, Container, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping,
    MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, ValuesView,
)  # fmt: skip

classes = [Hashable, Iterable, Iterator, Reversible, Sized, Container, Collection, Callable, Sequence,
           MutableSequence, Set, MutableSet, Mapping, MutableMapping, Generator]  # fmt: skip
samples = [1, "s", b"b", [], (), {}, set(), frozenset(), range(3), iter([]), (i for i in []), len, int, deque(),
           OrderedDict(), None, {}.keys()]  # fmt: skip
for sample in samples:
    print(type(sample).__name__, [c.__name__ for c in classes if isinstance(sample, c)])
# expect: int ['Hashable']
# expect: str ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: bytes ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: list ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: tuple ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: dict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: set ['Iterable', 'Sized', 'Container', 'Collection', 'Set', 'MutableSet']
# expect: frozenset ['Hashable', 'Iterable', 'Sized', 'Container', 'Collection', 'Set']
# expect: range ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: list_iterator ['Hashable', 'Iterable', 'Iterator']
# expect: generator ['Hashable', 'Iterable', 'Iterator', 'Generator']
# expect: builtin_function_or_method ['Hashable', 'Callable']
# expect: type ['Hashable', 'Callable']
# expect: deque ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: OrderedDict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: NoneType ['Hashable']
# expect: dict_keys ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set']
print(isinstance({}.items(), ItemsView), isinstance({}.values(), ValuesView), isinstance({}.keys(), KeysView))
# expect: True True True
print(issubclass(list, Sequence), issubclass(str, Mapping), issubclass(dict, MutableMapping), Iterable)
# expect: True False True <class 'collections.abc.Iterable'>


class Deck(Sequence):
    def __init__(self, cards):
        self.cards = list(cards)

    def __getitem__(self, index):
        return self.cards[index]

    def __len__(self):
        return len(self.cards)


deck = Deck("JQKA")
print(list(deck), list(reversed(deck)), "Q" in deck, deck.index("K"), deck.count("A"), deck[1:3])
# expect: ['J', 'Q', 'K', 'A'] ['A', 'K', 'Q', 'J'] True 2 1 ['Q', 'K']


class Log(MutableSequence):
    def __init__(self):
        self.items = []

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


log = Log()
log.append(1)
log.extend([2, 3, 4])
log += [5]
log.reverse()
print(log.items, log.pop(), log.pop(0), log.items)  # expect: [4, 3, 2] 1 5 [4, 3, 2]
log.remove(3)
print(log.items)  # expect: [4, 2]
log.clear()
print(log.items, isinstance(log, Reversible))  # expect: [] True


class Lower(MutableMapping):
    def __init__(self, **kw):
        self.d = {}
        self.update(kw)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Lower(One=1, Two=2)
print(m["ONE"], "TWO" in m, m.get("x"), list(m), list(m.items()), list(m.values()), m == {"one": 1, "two": 2})
# expect: 1 True None ['one', 'two'] [('one', 1), ('two', 2)] [1, 2] True
print(m.pop("one"), m.setdefault("three", 3), m.popitem(), len(m), m.keys() & {"three"}, m.pop("no", "none"))
# expect: 1 3 ('two', 2) 1 {'three'} none


class Bits(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for item in items:
            self.add(item)

    def __contains__(self, n):
        return bool(self.bits >> n & 1)

    def __iter__(self):
        return (n for n in range(self.bits.bit_length()) if n in self)

    def __len__(self):
        return bin(self.bits).count("1")

    def add(self, n):
        self.bits |= 1 << n

    def discard(self, n):
        self.bits &= ~(1 << n)


a, b = Bits([1, 2, 3]), Bits([3, 4])
print(list(a | b), list(a & b), list(a - b), list(a ^ b), a <= b, Bits([3]) < b, a == {1, 2, 3}, a.isdisjoint(b))
# expect: [1, 2, 3, 4] [3] [1, 2] [1, 2, 4] False True True False
a |= {7}
a -= {1}
print(list(a), a.pop(), a.remove(7), list(a))  # expect: [2, 3, 7] 2 None [3]


class Half(Sequence):
    def __len__(self):
        return 0


try:
    Half()
except TypeError as error:
    print(error)  # expect: Can't instantiate abstract class Half with abstract method __getitem__


class Duck:
    def __len__(self):
        return 1

    def __contains__(self, x):
        return True

    __hash__ = None


print(isinstance(Duck(), Sized), isinstance(Duck(), Container), isinstance(Duck(), Iterable),
      isinstance(Duck(), Hashable))  # fmt: skip  # expect: True True False False
