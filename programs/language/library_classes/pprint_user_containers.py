# pprint: ChainMap, UserDict, UserList and UserString are broken over lines as what they hold.
import collections
import pprint
from dataclasses import dataclass

wide = {"a" * 30: 1, "b" * 30: 2}
words = "word " * 20
pprint.pprint(collections.ChainMap(wide, {"c": 3}))
# expect: ChainMap({'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 1,
# expect:           'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': 2},
# expect:          {'c': 3})
pprint.pprint(collections.ChainMap({1: wide}), width=50, indent=2)
# expect: ChainMap({ 1: { 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 1,
# expect:                 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': 2}})
pprint.pprint(collections.UserList(["x" * 50, "y" * 50]))
# expect: ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:  'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy']
pprint.pprint(collections.UserDict({1: wide, 2: [3]}))
# expect: {1: {'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 1, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': 2},
# expect:  2: [3]}
pprint.pprint(collections.UserString(words))
# expect: ('word word word word word word word word word word word word word word word '
# expect:  'word word word word word ')
pprint.pprint([collections.UserString(words), collections.ChainMap()], width=60)
# expect: ['word word word word word word word word word word word '
# expect:  'word word word word word word word word word ',
# expect:  ChainMap({})]


@dataclass
class Shelf:
    rows: object
    notes: object = None


pprint.pprint(Shelf(collections.UserList([words, 1]), collections.ChainMap({}, wide)), width=70)
# expect: Shelf(rows=['word word word word word word word word word word word '
# expect:             'word word word word word word word word word ',
# expect:             1],
# expect:       notes=ChainMap({},
# expect:                      {'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': 1,
# expect:                       'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': 2}))


class Own(collections.UserList):
    def __repr__(self):
        return "Own" + repr(self.data)


pprint.pprint(Own(["x" * 50, "y" * 50]))
# expect: Own['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy']
chain = collections.ChainMap({})
chain.maps[0]["self"] = chain
print(repr(chain), pprint.isrecursive(collections.UserList([1])))  # expect: ChainMap({'self': ...}) False
