# Tuples: the comma, unpacking, comparison, hashing, immutability.
empty = ()
one = (1,)
pair = 1, 2
print(empty, one, pair, (1), ((1, 2), (3,)), tuple([1, 2]), tuple("ab"), tuple())
# expect: () (1,) (1, 2) 1 ((1, 2), (3,)) (1, 2) ('a', 'b') ()
print(len(pair), pair[0], pair[-1], pair[:1], pair[::-1], pair + one, pair * 2, 0 * pair)
# expect: 2 1 2 (1,) (2, 1) (1, 2, 1) (1, 2, 1, 2) ()
print(1 in pair, pair.count(1), pair.index(2), (1, 2) == (1, 2), (1, 2) == [1, 2])  # expect: True 1 1 True False
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9, 9), max([(1, "b"), (1, "a")]))
# expect: True True True True (1, 'b')
print(hash((1, 2)) == hash((1, 2)), {(0, 1): "x"}[0, 1], tuple(pair) is pair)  # expect: True x True
a, b = pair
a, b = b, a
print(a, b)  # expect: 2 1
(c, (d, e)), f = (1, (2, 3)), 4
print(c, d, e, f)  # expect: 1 2 3 4


def minmax(values):
    return min(values), max(values)


print(minmax([3, 1, 2]), type(minmax([1])).__name__)  # expect: (1, 3) tuple
for index, (name, age) in enumerate([("Ada", 36), ("Bob", 7)]):
    print(index, name, age)
# expect: 0 Ada 36
# expect: 1 Bob 7
total = 0,
total += 1,
print(total)  # expect: (0, 1)
held = ([], 1)
held[0].append("changed inside")
print(held)  # expect: (['changed inside'], 1)
try:
    held[0] += ["and yet an error"]
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
print(held)  # expect: (['changed inside', 'and yet an error'], 1)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: pair[2])  # expect: IndexError: tuple index out of range
attempt(lambda: pair + [3])  # expect: TypeError: can only concatenate tuple (not "list") to tuple
attempt(lambda: pair + 3)  # expect: TypeError: can only concatenate tuple (not "int") to tuple
attempt(lambda: pair.append(3))  # expect: AttributeError: 'tuple' object has no attribute 'append'
attempt(lambda: pair["a"])  # expect: TypeError: tuple indices must be integers or slices, not str
attempt(lambda: hash(([],)))  # expect: TypeError: unhashable type: 'list'
attempt(lambda: (1, "a") < (1, 2))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
attempt(lambda: (1, 2).index(3))  # expect: ValueError: tuple.index(x): x not in tuple
attempt(lambda: tuple(7))  # expect: TypeError: 'int' object is not iterable
try:
    pair[0] = 9
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
try:
    del pair[0]
except TypeError as error:
    print(error)  # expect: 'tuple' object doesn't support item deletion
