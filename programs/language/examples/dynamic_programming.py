# Tables instead of recursion: coins, knapsack, edit distance, common subsequence, paths in a grid.
def coins(amount, kinds):
    fewest = [0] + [None] * amount
    for n in range(1, amount + 1):
        options = [fewest[n - coin] for coin in kinds if coin <= n and fewest[n - coin] is not None]
        fewest[n] = min(options) + 1 if options else None
    return fewest[amount]


def ways(amount, kinds):
    table = [1] + [0] * amount
    for coin in kinds:
        for n in range(coin, amount + 1):
            table[n] += table[n - coin]
    return table[amount]


def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for room in range(capacity, weight - 1, -1):
            before_value, before_names = best[room - weight]
            best[room] = max(best[room], (before_value + value, before_names + (name,)))
    return best[capacity]


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def common(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + a[i]
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


def rising(numbers):
    best = [[n] for n in numbers]
    for i in range(len(numbers)):
        for j in range(i):
            if numbers[j] < numbers[i] and len(best[j]) + 1 > len(best[i]):
                best[i] = best[j] + [numbers[i]]
    return max(best, key=len)


print(coins(11, [1, 5, 6]), coins(3, [2]), coins(0, [5]), coins(63, [1, 5, 10, 21, 25]))  # expect: 2 None 0 3
print(ways(100, [1, 5, 10, 25, 50]), ways(0, [1]), ways(3, [2]))  # expect: 292 1 0
print(knapsack([("gem", 1, 15), ("gold", 5, 40), ("pot", 4, 20), ("lamp", 3, 25)], 8))  # expect: (65, ('gold', 'lamp'))
print(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"), distance("flaw", "lawn"))
# expect: 3 3 0 2
print(common("AGGTAB", "GXTXAYB"), repr(common("abc", "xyz")), common("banana", "ananas"))  # expect: GTAB '' anana
print(rising([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]), rising([3, 2, 1]))  # expect: [3, 4, 5, 9] [3]
paths = [[1] * 6 for _ in range(5)]
for y in range(1, 5):
    for x in range(1, 6):
        paths[y][x] = paths[y - 1][x] + paths[y][x - 1]
print(paths[-1], paths[-1][-1])  # expect: [1, 5, 15, 35, 70, 126] 126
