# Dictionaries: order, methods, keys of all kinds, and the errors of each.
ages = {"Ada": 36, "Bob": 7}
ages["Cy"] = 70
ages["Ada"] = 37
print(ages, len(ages), {}, dict(), dict(a=1, b=2), dict([("x", 1), ["y", 2]]), dict({"k": 1}, z=3))
# expect: {'Ada': 37, 'Bob': 7, 'Cy': 70} 3 {} {} {'a': 1, 'b': 2} {'x': 1, 'y': 2} {'k': 1, 'z': 3}
print(ages["Bob"], ages.get("Dan"), ages.get("Dan", 0), "Ada" in ages, 36 in ages, "Dan" not in ages)
# expect: 7 None 0 True False True
for name in ages:
    print(name, ages[name])
# expect: Ada 37
# expect: Bob 7
# expect: Cy 70
for name, age in ages.items():
    print(name, age)
# expect: Ada 37
# expect: Bob 7
# expect: Cy 70
del ages["Bob"]
ages["Bob"] = 8
print(list(ages), list(ages.keys()), list(ages.values()), list(ages.items()))
# expect: ['Ada', 'Cy', 'Bob'] ['Ada', 'Cy', 'Bob'] [37, 70, 8] [('Ada', 37), ('Cy', 70), ('Bob', 8)]
print(ages.pop("Cy"), ages.pop("Cy", "gone"), ages.popitem(), ages)  # expect: 70 gone ('Bob', 8) {'Ada': 37}
print(ages.setdefault("Ada", 1), ages.setdefault("Eve", []), ages)  # expect: 37 [] {'Ada': 37, 'Eve': []}
ages["Eve"].append(5)
ages.update({"Ada": 38, "Fay": 2}, Gus=9)
ages.update([("Hal", 4)])
print(ages)  # expect: {'Ada': 38, 'Eve': [5], 'Fay': 2, 'Gus': 9, 'Hal': 4}
copied = ages.copy()
ages.clear()
print(ages, bool(ages), len(copied), copied["Eve"])  # expect: {} False 5 [5]
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "tuple", None: "none", "": "empty"})
# expect: {1: 'bool'} {(1, 2): 'tuple', None: 'none', '': 'empty'}
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1} != {}, [{}] == [{}])
# expect: True True True True
print({"a": 1} | {"b": 2, "a": 9}, dict.fromkeys("ab", 0), dict.fromkeys([1, 2]))
# expect: {'a': 9, 'b': 2} {'a': 0, 'b': 0} {1: None, 2: None}
merged = {"a": 1}
merged |= {"b": 2}
print(merged, list(reversed(merged)), sorted({"b": 1, "a": 2}), max({"b": 1, "a": 2}), sum({1: "x", 2: "y"}))
# expect: {'a': 1, 'b': 2} ['b', 'a'] ['a', 'b'] b 3
nested = {"list": [1, {"deep": {}}], "self": None}
nested["self"] = nested
print(nested)  # expect: {'list': [1, {'deep': {}}], 'self': {...}}
counts = {}
for letter in "hello":
    counts[letter] = counts.get(letter, 0) + 1
print(counts)  # expect: {'h': 1, 'e': 1, 'l': 2, 'o': 1}


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def grow():
    table = {1: 1}
    for key in table:
        table[key + 1] = 1


def shrink():
    table = {1: 1, 2: 2}
    for key in table:
        del table[key]


attempt(lambda: {}["missing"])  # expect: KeyError: 'missing'
attempt(lambda: {1: 2}[(1, "t")])  # expect: KeyError: (1, 't')
attempt(lambda: {[]: 1})  # expect: TypeError: unhashable type: 'list'
attempt(lambda: {}.pop("k"))  # expect: KeyError: 'k'
attempt(lambda: {}.popitem())  # expect: KeyError: 'popitem(): dictionary is empty'
attempt(lambda: {} + {})  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
attempt(lambda: {} < {})  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
attempt(lambda: dict([1]))  # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
attempt(lambda: dict(["abc"]))  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
attempt(lambda: dict(5))  # expect: TypeError: 'int' object is not iterable
attempt(lambda: {}.nope)  # expect: AttributeError: 'dict' object has no attribute 'nope'
attempt(lambda: [] in {})  # expect: TypeError: unhashable type: 'list'
attempt(grow)  # expect: RuntimeError: dictionary changed size during iteration
attempt(shrink)  # expect: RuntimeError: dictionary changed size during iteration
