"""Sieve: the primes below a bound, by crossing out in a list."""


def primes(bound):
    is_prime = [True] * bound
    is_prime[0] = is_prime[1] = False
    n = 2
    while n * n < bound:
        if is_prime[n]:
            for multiple in range(n * n, bound, n):
                is_prime[multiple] = False
        n += 1
    return [n for n in range(bound) if is_prime[n]]


found = primes(300000)
print(len(found), found[-1])
# expect: 25997 299993
