# Number theory with big integers
import math
from functools import reduce
from itertools import accumulate, count, islice, takewhile


def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while not d & 1:
        d >>= 1
        s += 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def rho(n):
    if n % 2 == 0:
        return 2
    for c in count(1):
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = math.gcd(abs(x - y), n)
        if d != n:
            return d


def factor(n):
    if n == 1:
        return []
    if is_prime(n):
        return [n]
    d = rho(n)
    return sorted(factor(d) + factor(n // d))


def egcd(a, b):
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def crt(pairs):
    def merge(one, two):
        (r1, m1), (r2, m2) = one, two
        g, p, _ = egcd(m1, m2)
        if (r2 - r1) % g:
            raise ArithmeticError(f"no solution modulo {m1} and {m2}")
        lcm = m1 // g * m2
        return (r1 + (r2 - r1) // g * p * m1) % lcm, lcm
    return reduce(merge, pairs)


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[:2] = b"\0\0"
    for i in range(2, math.isqrt(limit) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, limit + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def continued_fraction(n):
    m, d, a0 = 0, 1, math.isqrt(n)
    a = a0
    yield a
    while a0 * a0 != n:
        m = d * a - m
        d = (n - m * m) // d
        a = (a0 + m) // d
        yield a


def pell(n):
    h, k = (1, 0), (0, 1)
    for a in continued_fraction(n):
        h, k = (a * h[0] + h[1], h[0]), (a * k[0] + k[1], k[0])
        if h[0] ** 2 - n * k[0] ** 2 == 1:
            return h[0], k[0]


def digits_of_pi():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


print(sieve(60), len(sieve(5000)))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59] 669
print([p for p in range(10**12, 10**12 + 100) if is_prime(p)], is_prime(2**127 - 1), is_prime(2**128 + 1))
# expect: [1000000000039, 1000000000061, 1000000000063, 1000000000091] True False
for n in (360, 1001001001, 2**32 + 1, 600851475143, 10**12 + 2):
    print(n, "=", " * ".join(map(str, factor(n))))
# expect: 360 = 2 * 2 * 2 * 3 * 3 * 5
# expect: 1001001001 = 7 * 11 * 13 * 101 * 9901
# expect: 4294967297 = 641 * 6700417
# expect: 600851475143 = 71 * 839 * 1471 * 6857
# expect: 1000000000002 = 2 * 3 * 166666666667
print(egcd(240, 46), pow(3, -1, 11), math.gcd(2**60, 6**30), math.lcm(*range(1, 21)))
# expect: (2, -9, 47) 4 1073741824 232792560
print(crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 4), (3, 6)]))  # expect: (23, 105) (9, 12)
try:
    crt([(0, 2), (1, 4)])
except ArithmeticError as e:
    print(e)  # expect: no solution modulo 2 and 4
try:
    pow(2, -1, 4)
except ValueError as e:
    print(e)  # expect: base is not invertible for the given modulus
print("".join(map(str, islice(digits_of_pi(), 40))))  # expect: 3141592653589793238462643383279502884197
print(pell(61), list(islice(continued_fraction(23), 9)))  # expect: (1766319049, 226153980) [4, 1, 3, 1, 8, 1, 3, 1, 8]
print(math.factorial(40), math.comb(100, 50), math.perm(20, 5))
# expect: 815915283247897734345611269596115894272000000000 100891344545564193334812497256 1860480
print(
    sum(map(int, str(2**1000))),
    len(str(3**2000)),
    (7**300).bit_length(),
    2**200 >> 190,
    -(3**50) // 7**10,
    -(3**50) % 7**10,
)  # expect: 1366 955 843 1024 -2541454482236257 184132744
print(
    hex(2**100 - 1),
    int("zz", 36),
    int("-0b1011", 0),
    f"{10**30:,}",
    f"{2**70:_x}",
    (255).to_bytes(2, "big"),
    int.from_bytes(b"\xff\xfe", "little", signed=True),
)
# expect: 0xfffffffffffffffffffffffff 1295 -11 1,000,000,000,000,000,000,000,000,000,000 40_0000_0000_0000_0000 b'\x00\xff' -257
print(
    list(takewhile(lambda t: t < 100, accumulate(count(1)))),
    math.isqrt(10**40),
    divmod(-(10**20), 7),
    round(12345, -2),
    round(-15, -1),
)
# expect: [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 66, 78, 91] 100000000000000000000 (-14285714285714285715, 5) 12300 -20
rsa_p, rsa_q, e = 2**61 - 1, 2**89 - 1, 65537
n, phi = rsa_p * rsa_q, (rsa_p - 1) * (rsa_q - 1)
secret = pow(int.from_bytes(b"attack at dawn", "big"), e, n)
plain = pow(secret, pow(e, -1, phi), n)
print(secret, plain.to_bytes(14, "big").decode())
# expect: 1271529801527183527719520682686763032683238630 attack at dawn
print(
    int(1e22),
    10**22 == 1e22,
    10**23 == 1e23,
    2**53 + 1 == float(2**53 + 1),
    hash(2**61 - 1),
    hash(-1),
    (10**25) / (10**24),
    math.log2(2**500),
)  # expect: 10000000000000000000000 True False False 0 -2 10.0 500.0
try:
    float(10**400)
except OverflowError as err:
    print(err)  # expect: int too large to convert to float
