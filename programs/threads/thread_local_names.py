# Local variables belong to a call, so each thread has its own, also in recursion and in deep calls.
import threading

results = {}


def factorial(n):
    if n < 2:
        return 1
    rest = factorial(n - 1)
    return n * rest


def work(n):
    mine = factorial(n)
    again = factorial(n)
    results[n] = mine if mine == again else "mixed up"


threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 21)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([results[n] for n in (1, 5, 10)])  # expect: [1, 120, 3628800]
expected = 1
for n in range(1, 21):
    expected *= n
    assert results[n] == expected
print(results[20])  # expect: 2432902008176640000
