# gcd, lcm, modular powers, perfect numbers, digit sums, Collatz and Pascal's triangle.
# differs: since 3.12 sum() of floats compensates rounding errors, so its last digits differ.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def gcd_recursive(a, b):
    return a if b == 0 else gcd_recursive(b, a % b)


def extended(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended(b, a % b)
    return g, y, x - a // b * y


def lcm(*numbers):
    result = 1
    for n in numbers:
        result = result * n // gcd(result, n)
    return result


def power_mod(base, exponent, modulus):
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


print(gcd(48, 36), gcd(17, 5), gcd(0, 9), gcd(-12, 18), gcd_recursive(1071, 462), gcd(2 ** 100, 6 ** 50) == 2 ** 50)
# expect: 12 1 9 6 21 True
print(lcm(4, 6), lcm(*range(1, 21)), lcm())  # expect: 12 232792560 1
print(extended(240, 46), power_mod(3, 200, 13), power_mod(7, 10 ** 20, 1000) == pow(7, 10 ** 20, 1000))
# expect: (2, -9, 47) 9 True
print([n for n in range(2, 500) if sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n])  # expect: [6, 28, 496]
print([n for n in range(100, 500) if n == sum(int(d) ** 3 for d in str(n))])  # expect: [153, 370, 371, 407]
print([a for a in range(1, 30) if power_mod(2, a, 31) == 1])  # expect: [5, 10, 15, 20, 25]
print([n for n in range(1, 200) if str(n * n) == str(n * n)[::-1]])  # expect: [1, 2, 3, 11, 22, 26, 101, 111, 121]
row = [1]
for _ in range(7):
    print(" ".join(map(str, row)).center(30).rstrip())
    row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
# expect:               1
# expect:              1 1
# expect:             1 2 1
# expect:            1 3 3 1
# expect:           1 4 6 4 1
# expect:         1 5 10 10 5 1
# expect:        1 6 15 20 15 6 1
triples = [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples)
# expect: [(3, 4, 5), (6, 8, 10), (5, 12, 13), (9, 12, 15), (8, 15, 17), (12, 16, 20), (15, 20, 25), (7, 24, 25), (10, 24, 26), (20, 21, 29)]
print([power_mod(a, 560, 561) == 1 for a in (2, 5, 7, 3)], gcd(561, 3))  # expect: [True, True, True, False] 3
e, term = 0.0, 1.0
for n in range(1, 20):
    e += term
    term /= n
print(f"{e:.12f}", sum((-1) ** k / (2 * k + 1) for k in range(500)) * 4)  # expect: 2.718281828459 3.139592655589785
