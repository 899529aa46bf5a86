# Binary search, insertion points, and searching by halving in other places.
def find(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target:
            return middle
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def insertion_point(items, target):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle
    return low


def find_recursive(items, target, low=0, high=None):
    if high is None:
        high = len(items)
    if low >= high:
        raise ValueError(f"{target!r} is not in the list")
    middle = (low + high) // 2
    if items[middle] == target:
        return middle
    if target < items[middle]:
        return find_recursive(items, target, low, middle)
    return find_recursive(items, target, middle + 1, high)


evens = list(range(0, 100, 2))
print(find(evens, 42), find(evens, 43), find(evens, 0), find(evens, 98), find(evens, 100), find([], 1))
# expect: 21 -1 0 49 -1 -1
print([insertion_point([1, 3, 3, 5], n) for n in range(7)])  # expect: [0, 0, 1, 1, 3, 3, 4]
print(find_recursive("abcxyz", "x"), find_recursive(["fig", "kiwi"], "fig"))  # expect: 3 0
try:
    find_recursive(evens, 3)
except ValueError as error:
    print(error)  # expect: 3 is not in the list
items = []
for n in [5, 1, 4, 1, 3]:
    items.insert(insertion_point(items, n), n)
    print(items)
# expect: [5]
# expect: [1, 5]
# expect: [1, 4, 5]
# expect: [1, 1, 4, 5]
# expect: [1, 1, 3, 4, 5]
print(all(find(evens, n) == (n // 2 if n % 2 == 0 else -1) for n in range(100)))  # expect: True


def root(function, low, high, steps=50):
    for _ in range(steps):
        middle = (low + high) / 2
        if (function(low) < 0) == (function(middle) < 0):
            low = middle
        else:
            high = middle
    return low


print(f"{root(lambda x: x * x - 2, 0, 2):.10f}", f"{root(lambda x: x ** 3 - x - 2, 1, 2):.8f}")
# expect: 1.4142135624 1.52137971
guesses = []
low, high, secret = 1, 1000, 777
while True:
    guess = (low + high) // 2
    guesses.append(guess)
    if guess == secret:
        break
    low, high = (guess + 1, high) if guess < secret else (low, guess - 1)
print(len(guesses), guesses)  # expect: 8 [500, 750, 875, 812, 781, 765, 773, 777]
