# List comprehensions: several loops and conditions, nesting, and their own scope.
print([n * n for n in range(5)], [n for n in range(10) if n % 2], [n for n in range(30) if n % 2 if n % 3 if n % 5])
# expect: [0, 1, 4, 9, 16] [1, 3, 5, 7, 9] [1, 7, 11, 13, 17, 19, 23, 29]
print([(x, y) for x in range(3) for y in range(x)], [x + y for x in "ab" for y in "cd"])
# expect: [(1, 0), (2, 0), (2, 1)] ['ac', 'ad', 'bc', 'bd']
print([[row * column for column in range(3)] for row in range(3)])  # expect: [[0, 0, 0], [0, 1, 2], [0, 2, 4]]
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x > 2])
# expect: [[1, 4], [2, 5], [3, 6]] [3, 4, 5, 6]
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *rest in ["abc", "de"]], [k for k in {"x": 1, "y": 2}])
# expect: [3, 7] ['a', 'd'] ['x', 'y']
print([x if x else "zero" for x in (0, 1)], [not x for x in [0, 1]], [x for x in []], [() for _ in range(2)])
# expect: ['zero', 1] [True, False] [] [(), ()]
n = "outer"
print([n for n in range(3)], n)  # expect: [0, 1, 2] outer


def scoped():
    factor = 10
    return [factor * x for x in range(3)], [lambda: x for x in range(3)][0]()


print(scoped())  # expect: ([0, 10, 20], 2)
functions = [lambda x=x: x for x in range(3)]
print([f() for f in functions], [(lambda y: y * 2)(x) for x in range(3)])  # expect: [0, 1, 2] [0, 2, 4]
try:
    [missing for _ in range(1)]
except NameError as error:
    print(error)  # expect: name 'missing' is not defined
try:
    x
except NameError as error:
    print("the loop variable is gone:", error)  # expect: the loop variable is gone: name 'x' is not defined
try:
    [1 / d for d in (1, 0)]
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
try:
    [d for d in 5]
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
evens = []
print([evens.append(n) for n in range(3)], evens)  # expect: [None, None, None] [0, 1, 2]
print([y for x in range(3) if (y := x * 2)], y)  # expect: [2, 4] 4
data = [3, 1, 2]
print([data.pop() for _ in data[:]], data, len([0 for _ in range(1000)]), sum([n for n in range(101)]))
# expect: [2, 1, 3] [] 1000 5050
print([[0] * 2 for _ in range(2)] == [[0, 0], [0, 0]], [i for i in range(5)][-1], [*[c for c in "ab"], "c"])
# expect: True 4 ['a', 'b', 'c']
