# chain and islice over themselves, deeper than the recursion limit: an error, or what CPython gives.
from itertools import chain, islice


def end_of(wrap, depth):
    items = iter("ab")
    for _ in range(depth):
        items = wrap(items)
    return list(items)


for wrap in chain, lambda items: islice(items, 5), lambda items: chain.from_iterable([items]):
    print(end_of(wrap, 300))
# expect: ['a', 'b']
# expect: ['a', 'b']
# expect: ['a', 'b']
for wrap in chain, lambda items: islice(items, 5):
    try:
        print(len(end_of(wrap, 8000)) == 2)
    except RecursionError:
        print(True)
# expect: True
# expect: True
