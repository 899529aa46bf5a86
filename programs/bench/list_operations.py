"""List operations: append, pop, slices, sorting, comprehensions, membership."""


def shuffled(n):
    items = []
    seed = 12345
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        items.append(seed % 1000)
    return items


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


items = shuffled(15000)
ordered = sorted(items)
evens = [item for item in items if item % 2 == 0]
stack = []
for item in items:
    if stack and item > stack[-1]:
        stack.pop()
    else:
        stack.append(item)
hits = sum(item in ordered[:200] for item in items[:1500])
small = bubble(items[:400])
print(ordered[:3], len(evens), len(stack), hits, small == sorted(small), items.index(ordered[-1]))
# expect: [0, 0, 0] 7500 4 25 True 289
