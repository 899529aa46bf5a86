# Iterators of itertools stopped in the middle: what they are reduced to, states, ends that come out of what they call.
import copy
from itertools import accumulate, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby
from itertools import islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest


def attempt(action, *args):
    try:
        return action(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def shown(part):
    """Return what can be compared: the names of iterators and types."""
    if isinstance(part, (tuple, list)):
        return type(part)([shown(item) for item in part])
    return type(part).__name__ if hasattr(type(part), "__next__") else getattr(part, "__name__", part)


for iterator in (
    count(1), count(1, 2), repeat(7, 3), cycle("ab"), accumulate([1, 2]), accumulate([1], initial=3),
    compress("ab", [1, 1]),
    dropwhile(str.isupper, "ab"), takewhile(str, "ab"), filterfalse(None, [0, ""]),
    starmap(max, ["ab", "cd"]),
    zip_longest("a", "bc", fillvalue=0), product("ab", "c"), permutations("ab"), combinations("abc", 2),
    groupby("aab"),
):
    next(iterator)
    rest = islice(copy.copy(iterator), 3)
    print(shown(iterator.__reduce__()), [item for item in rest if type(iterator) is not groupby])
# expect: ('count', (2,)) [2, 3, 4]
# expect: ('count', (3, 2)) [3, 5, 7]
# expect: ('repeat', (7, 2)) [7, 7]
# expect: ('cycle', ('str_ascii_iterator',), (['a'], False)) ['b', 'a', 'b']
# expect: ('accumulate', ('list_iterator', None), 1) [3]
# expect: ('accumulate', ('list_iterator', None), 3) [4]
# expect: ('compress', ('str_ascii_iterator', 'list_iterator')) ['b']
# expect: ('dropwhile', ('isupper', 'str_ascii_iterator'), 1) ['b']
# expect: ('takewhile', ('str', 'str_ascii_iterator'), 0) ['b']
# expect: ('filterfalse', (None, 'list_iterator')) ['']
# expect: ('starmap', ('max', 'list_iterator')) ['d']
# expect: ('zip_longest', ('str_ascii_iterator', 'str_ascii_iterator'), 0) [(0, 'c')]
# expect: ('product', (('a', 'b'), ('c',)), (0, 0)) [('b', 'c')]
# expect: ('permutations', (('a', 'b'), 2), ((0, 1), (2, 1))) [('b', 'a')]
# expect: ('combinations', (('a', 'b', 'c'), 2), (0, 1)) [('a', 'c'), ('b', 'c')]
# expect: ('groupby', ('str_ascii_iterator', None), ('a', 'a', 'a')) []
for iterator, state in (
    (cycle("ab"), ([1, 2], True)), (cycle("ab"), ((), True)), (product("ab", "cd"), (1, 9)),
    (product("ab", "cd"), (1,)),
    (permutations("abc"), ((0, 1, 2), (3, 2))), (chain("ab"), ("a",)), (groupby("ab"), (1, 2)),
    (zip_longest("a", ""), 5),
    (combinations("abcd", 2), (1, 2)), (combinations("abcd", 2), ("a", 2)),
):
    print(attempt(iterator.__setstate__, state), list(islice(iterator, 2)) if type(iterator) is not groupby else "-")
# expect: None ['a', 'b']
# expect: TypeError: argument 1 must be list, not tuple ['a', 'b']
# expect: None []
# expect: ValueError: invalid arguments [('a', 'c'), ('a', 'd')]
# expect: ValueError: invalid arguments [('a', 'b', 'c'), ('a', 'c', 'b')]
# expect: TypeError: Arguments must be iterators. ['a', 'b']
# expect: TypeError: function takes exactly 3 arguments (2 given) -
# expect: None [('a', 5)]
# expect: None [('b', 'd'), ('c', 'd')]
# expect: TypeError: an integer is required [('a', 'b'), ('a', 'c')]


def stop(*args):
    raise StopIteration("now")


def breaks():
    yield 1
    raise ValueError("broken")


stopped = [accumulate([1, 2], stop), takewhile(stop, [1]), filterfalse(stop, [1]), starmap(stop, [(1,)])]
print(*[attempt(next, iterator) for iterator in (*stopped, groupby([1], stop))])
# expect: 1 StopIteration: now StopIteration: now StopIteration: now StopIteration: now
broken = [pairwise(breaks()), cycle(breaks()), zip_longest(breaks(), "abc"), chain(breaks(), "x")]
for iterator in (*broken, tee(breaks())[0]):
    print([attempt(next, iterator) for _ in range(3)])
# expect: ['ValueError: broken', 'StopIteration: ', 'StopIteration: ']
# expect: [1, 'ValueError: broken', 1]
# expect: [(1, 'a'), 'ValueError: broken', 'StopIteration: ']
# expect: [1, 'ValueError: broken', 'x']
# expect: [1, 'ValueError: broken', 'StopIteration: ']


class Itself:
    """Asks the tee that reads it."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(twins[0])


twins = tee(Itself())
print(attempt(next, twins[0]))  # expect: RuntimeError: cannot re-enter the tee iterator
far, near = tee(range(130))
print(sum(islice(far, 100)), sum(copy.copy(near)), sum(near), sum(far))  # expect: 4950 8385 8385 3435
groups = groupby("aab")
key, group = next(groups)
print(next(group), shown(group.__reduce__()), next(groups)[0], list(group), shown(group.__reduce__()))
# expect: a ('_grouper', ('groupby', 'a')) b [] ('iter', ((),))
