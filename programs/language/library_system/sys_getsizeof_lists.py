# sys.getsizeof of lists, which have room for more elements as CPython's have, and of generators.
from sys import getsizeof

one = 1
displays = [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5], [one, one, one], [one] * 3]
print([getsizeof(x) for x in displays])  # expect: [56, 64, 72, 88, 88, 104, 80, 80]
sources = ("abc", (1, 2, 3), range(6), range(10), {1: 2}, {1, 2, 3}, map(int, "123"), zip("ab", "cd"))
print([getsizeof(list(x)) for x in sources])  # expect: [88, 88, 104, 136, 72, 88, 120, 120]
print(getsizeof([i for i in range(10)]), getsizeof([i for i in range(1000)]), getsizeof(list(range(1000))))
# expect: 184 8856 8056
print(getsizeof([*range(3)]), getsizeof(list(i for i in range(10))))  # expect: 88 184
print(getsizeof([1, 2, 3] + [4]), getsizeof([1, 2, 3][:2]))  # expect: 88 72

grown = [1, 2, 3]
sizes = [getsizeof(grown)]
for change in (
    lambda: grown.append(4),
    lambda: grown.extend([5, 6]),
    lambda: (grown.pop(), grown.pop(), grown.pop()),
    lambda: grown.clear(),
    lambda: grown.extend([1, 2]),
    lambda: grown.insert(0, 1),
    lambda: grown.extend(range(20)),
    lambda: grown.remove(3),
    lambda: grown.extend(i for i in range(3)),
    lambda: [grown.pop(0) for _ in range(20)],
):
    change()
    sizes.append(getsizeof(grown))
print(sizes)  # expect: [88, 88, 152, 120, 56, 72, 120, 248, 248, 312, 120]


class Liar:
    def __length_hint__(self):
        return 10**6

    def __iter__(self):
        return iter([1, 2])


print(getsizeof(list(Liar())), list(Liar()))  # expect: 120 [1, 2]


def simple():
    yield 1


def with_variables(a, b, c):
    x = y = a
    yield [x, y, a, b, c]


print(getsizeof(simple()), getsizeof(with_variables(1, 2, 3)), getsizeof(x for x in []), getsizeof(i * i for i in []))
# expect: 176 248 200 208
