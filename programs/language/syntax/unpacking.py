# Unpacking everywhere: displays, calls, loops, nested targets, any iterable.
first = [1, 2]
print([*first, 3, *"ab"], (*first, *first), {*first, 2, 5}, [*range(3), *()], *first)
# expect: [1, 2, 3, 'a', 'b'] (1, 2, 1, 2) {1, 2, 5} [0, 1, 2] 1 2
print({**{"a": 1}, "b": 2}, {**{}, **{"a": 1, "b": 3}})  # expect: {'a': 1, 'b': 2} {'a': 1, 'b': 3}


def show(*args, **kwargs):
    print(args, kwargs)


show(*first, 3, *"xy", k=1, **{"m": 2})  # expect: (1, 2, 3, 'x', 'y') {'k': 1, 'm': 2}
show(**{"a": 1}, **{"b": 2})  # expect: () {'a': 1, 'b': 2}
show(*{"k": 1}, *(n * n for n in range(3)))  # expect: ('k', 0, 1, 4) {}
for a, (b, *c) in [(1, "xyz"), (2, [5]), ("z", (6, 7))]:
    print(a, b, c)
# expect: 1 x ['y', 'z']
# expect: 2 5 []
# expect: z 6 [7]
for *start, end in ["abc", (1,), [2, 3]]:
    print(start, end)
# expect: ['a', 'b'] c
# expect: [] 1
# expect: [2] 3
(a, b), c = [1, 2], 3
print(a, b, c)  # expect: 1 2 3
print([x + y for x, y in [(1, 2), (3, 4)]], {k: v for k, v in zip("ab", (1, 2))})  # expect: [3, 7] {'a': 1, 'b': 2}


class Three:
    def __iter__(self):
        yield "one"
        yield "two"
        yield "three"


x, y, z = Three()
print(x, y, z, *Three())  # expect: one two three one two three


class ByIndex:
    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index * 10


p, q = ByIndex()
print(p, q, [*ByIndex()])  # expect: 0 10 [0, 10]


def attempt(action):
    try:
        action()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def two_of_three():
    x, y = Three()


attempt(two_of_three)  # expect: ValueError: too many values to unpack (expected 2)
attempt(lambda: [*5])  # expect: TypeError: Value after * must be an iterable, not int
attempt(lambda: show(*5))  # expect: TypeError: __main__.show() argument after * must be an iterable, not int
attempt(lambda: show(**[1]))  # expect: TypeError: __main__.show() argument after ** must be a mapping, not list
attempt(lambda: show(**{1: 2}))  # expect: TypeError: keywords must be strings
attempt(lambda: show(a=1, **{"a": 2}))
# expect: TypeError: __main__.show() got multiple values for keyword argument 'a'
attempt(lambda: {**[1]})  # expect: TypeError: 'list' object is not a mapping


def returns_star(rest):
    return 1, *rest


print(returns_star([2, 3]))  # expect: (1, 2, 3)
