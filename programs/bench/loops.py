"""Loops: nested for and while over ints, with tests and augmented assignment."""


def collatz(start):
    steps = 0
    while start != 1:
        start = start // 2 if start % 2 == 0 else 3 * start + 1
        steps += 1
    return steps


def total(n):
    s = 0
    for i in range(n):
        for j in range(i):
            if (i + j) % 3 == 0:
                s += i ^ j
    return s


print(total(600), max(collatz(n) for n in range(1, 1500)))
# expect: 22761736 181
