# Dictionary views follow their dictionary and behave like sets.
stock = {"apple": 3, "pear": 0}
keys = stock.keys()
values = stock.values()
items = stock.items()
print(keys, values, items)
# expect: dict_keys(['apple', 'pear']) dict_values([3, 0]) dict_items([('apple', 3), ('pear', 0)])
stock["plum"] = 5
del stock["apple"]
print(keys, values, items, len(keys))
# expect: dict_keys(['pear', 'plum']) dict_values([0, 5]) dict_items([('pear', 0), ('plum', 5)]) 2
print("plum" in keys, 5 in values, ("plum", 5) in items, ("plum", 6) in items, "plum" in items)
# expect: True True True False False
print(list(keys), sorted(values), [name for name, count in items if count])  # expect: ['pear', 'plum'] [0, 5] ['plum']
print(keys & {"plum", "kiwi"}, sorted(keys | {"kiwi"}), keys - {"plum"}, sorted(keys ^ {"plum", "fig"}))
# expect: {'plum'} ['kiwi', 'pear', 'plum'] {'pear'} ['fig', 'pear']
print(keys == {"plum", "pear"}, keys == ["pear", "plum"], keys == {"pear": 1, "plum": 2}.keys())
# expect: True False True
print(items == {("pear", 0), ("plum", 5)}, keys <= {"plum", "pear", "fig"}, keys.isdisjoint({"fig"}))
# expect: True True True
print(list(reversed(keys)), list(reversed(stock.items())))  # expect: ['plum', 'pear'] [('plum', 5), ('pear', 0)]
print(type(keys).__name__, type(values).__name__, type(items).__name__, type(iter(keys)).__name__)
# expect: dict_keys dict_values dict_items dict_keyiterator
print(values == values, stock.values() == stock.values(), keys.mapping)  # expect: True False {'pear': 0, 'plum': 5}
for key in list(keys):
    stock[key + "s"] = stock.pop(key)
print(stock)  # expect: {'pears': 0, 'plums': 5}
try:
    for key in keys:
        stock[key + "!"] = 1
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
try:
    keys[0]
except TypeError as error:
    print(error)  # expect: 'dict_keys' object is not subscriptable
try:
    hash(keys)
except TypeError as error:
    print(error)  # expect: unhashable type: 'dict_keys'
