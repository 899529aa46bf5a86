# Dict and set comprehensions, and the order in which keys and values are evaluated.
print({n: n * n for n in range(4)}, {k.upper(): v for k, v in {"a": 1, "b": 2}.items()}, {n % 3 for n in range(10)})
# expect: {0: 0, 1: 1, 2: 4, 3: 9} {'A': 1, 'B': 2} {0, 1, 2}
print({v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()}, {x: [y for y in range(x)] for x in range(3)})
# expect: {1: 'c', 2: 'b'} {0: [], 1: [0], 2: [0, 1]}
print({(x, y): x + y for x in range(2) for y in range(2) if x != y})  # expect: {(0, 1): 1, (1, 0): 1}
print({1 for _ in range(5)}, {n for n in []}, {n: n for n in []})  # expect: {1} set() {}
print(sorted({letter for letter in "mississippi"}), len({len(word) for word in ["a", "bb", "cc"]}))
# expect: ['i', 'm', 'p', 's'] 2
print({None for _ in "ab"})  # expect: {None}


def loud(value):
    print("evaluate", value)
    return value


print({loud("key"): loud("value") for _ in range(1)})
# expect: evaluate key
# expect: evaluate value
# expect: {'key': 'value'}
counts = {letter: "banana".count(letter) for letter in sorted(set("banana"))}
print(counts, max(counts, key=counts.get), {k: v for k, v in counts.items() if v > 1})
# expect: {'a': 3, 'b': 1, 'n': 2} a {'a': 3, 'n': 2}
k = "outer"
print({k: 1 for k in "x"}, k, {k for k in [1]}, k)  # expect: {'x': 1} outer {1} outer
try:
    {[]: 1 for _ in range(1)}
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
try:
    {{} for _ in range(1)}
except TypeError as error:
    print(error)  # expect: unhashable type: 'dict'
try:
    {a: b for a, b in [(1, 2, 3)]}
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)
print({n: {m: n * m for m in range(2)} for n in range(2)}, {i: lambda i=i: i for i in range(2)}[1]())
# expect: {0: {0: 0, 1: 0}, 1: {0: 0, 1: 1}} 1
print(dict((n, -n) for n in range(3)), set(c for c in "a"), {**{n: 0 for n in range(2)}, 1: "one"})
# expect: {0: 0, 1: -1, 2: -2} {'a'} {0: 0, 1: 'one'}
