# pprint: data that does not fit on a line is laid out, one item on each.
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint

person = {"name": "Ada Lovelace", "languages": ["analytical", "difference", "english", "french", "mathematics"],
          "born": {"year": 1815, "place": "London"}, "notes": ("G",)}
pprint(person)
# expect: {'born': {'place': 'London', 'year': 1815},
# expect:  'languages': ['analytical', 'difference', 'english', 'french', 'mathematics'],
# expect:  'name': 'Ada Lovelace',
# expect:  'notes': ('G',)}
pprint(person, width=40, indent=2)
# expect: { 'born': { 'place': 'London',
# expect:             'year': 1815},
# expect:   'languages': [ 'analytical',
# expect:                  'difference',
# expect:                  'english',
# expect:                  'french',
# expect:                  'mathematics'],
# expect:   'name': 'Ada Lovelace',
# expect:   'notes': ('G',)}
pprint(person, depth=1, sort_dicts=False)
# expect: {'name': 'Ada Lovelace', 'languages': [...], 'born': {...}, 'notes': (...,)}
pp({"b": 1, "a": [1, 2, 3]})  # expect: {'b': 1, 'a': [1, 2, 3]}
pprint(list(range(30)), compact=True, width=40)
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
# expect:  12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
# expect:  22, 23, 24, 25, 26, 27, 28, 29]
print(pformat("word " * 20, width=40))
# expect: ('word word word word word word word '
# expect:  'word word word word word word word '
# expect:  'word word word word word word ')
pprint(OrderedDict([("key" * 10, 1), ("other" * 10, 2)]))
# expect: OrderedDict([('keykeykeykeykeykeykeykeykeykey', 1),
# expect:              ('otherotherotherotherotherotherotherotherotherother', 2)])
pprint(defaultdict(list, {"a" * 40: [1], "b" * 40: [2]}))
# expect: defaultdict(<class 'list'>,
# expect:             {'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': [1],
# expect:              'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb': [2]})
pprint(Counter({"left" * 10: 3, "right" * 10: 2}))
# expect: Counter({'leftleftleftleftleftleftleftleftleftleft': 3,
# expect:          'rightrightrightrightrightrightrightrightrightright': 2})
pprint(deque(range(3)))  # expect: deque([0, 1, 2])


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)


pprint([Item("short"), Item("n" * 30, ["t" * 20, "u" * 20])])
# expect: [Item(name='short', tags=[]),
# expect:  Item(name='nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn',
# expect:       tags=['tttttttttttttttttttt', 'uuuuuuuuuuuuuuuuuuuu'])]
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable([1, "a"]), isreadable(print))  # expect: True True False
try:
    PrettyPrinter(width=0)
except ValueError as error:
    print(error)  # expect: width must be != 0
