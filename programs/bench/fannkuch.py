"""Fannkuch: over all permutations, how often a prefix must be reversed until 0 stands first."""


def fannkuch(n):
    counts = list(range(1, n + 1))
    permutation = list(range(n))
    most = checksum = index = 0
    left = n
    while True:
        while left != 1:
            counts[left - 1] = left
            left -= 1
        if permutation[0] != 0:
            work = permutation[:]
            flips = 0
            first = work[0]
            while first:
                work[: first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            most = max(most, flips)
            checksum += flips if index % 2 == 0 else -flips
        while True:
            if left == n:
                return checksum, most
            permutation.insert(left, permutation.pop(0))
            counts[left] -= 1
            if counts[left] > 0:
                break
            left += 1
        index += 1


print([fannkuch(n) for n in (5, 6, 7, 7, 7)])
# expect: [(11, 7), (49, 10), (228, 16), (228, 16), (228, 16)]
