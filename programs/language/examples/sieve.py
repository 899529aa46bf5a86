# The sieve of Eratosthenes, checked against trial division.
def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    n = 2
    while n * n <= limit:
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
        n += 1
    return [n for n in range(limit + 1) if is_prime[n]]


def by_trial(limit):
    primes = []
    for n in range(2, limit + 1):
        for p in primes:
            if p * p > n:
                primes.append(n)
                break
            if n % p == 0:
                break
        else:
            primes.append(n)
    return primes


print(sieve(50))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
print(len(sieve(2000)), sieve(2000)[-1], sieve(500) == by_trial(500))  # expect: 303 1999 True
print(sieve(1), sieve(2), by_trial(3))  # expect: [] [2] [2, 3]
twins = [(a, b) for a, b in zip(sieve(100), sieve(100)[1:]) if b - a == 2]
print(twins)  # expect: [(3, 5), (5, 7), (11, 13), (17, 19), (29, 31), (41, 43), (59, 61), (71, 73)]


def factors(n):
    result = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            result[d] = result.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        result[n] = result.get(n, 0) + 1
    return result


for n in (1, 97, 360, 1001, 2 ** 10 * 3 ** 5):
    print(n, " * ".join([f"{p}^{e}" if e > 1 else str(p) for p, e in factors(n).items()]) or "unit")
# expect: 1 unit
# expect: 97 97
# expect: 360 2^3 * 3^2 * 5
# expect: 1001 7 * 11 * 13
# expect: 248832 2^10 * 3^5
