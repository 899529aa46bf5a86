# next() with a default, iter() with a sentinel, and an iterator advanced in its own loop.
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "default"))  # expect: 1 [2, 3] default
print(list(iter(lambda: next(counter), 3)) if (counter := iter(range(9))) else 0)  # expect: [0, 1, 2]
for value in (pairs := iter([(1, 2), (3, 4)])):
    print(value, next(pairs, None))
# expect: (1, 2) (3, 4)
