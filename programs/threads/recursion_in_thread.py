# Each thread has its own recursion depth; a RecursionError in one leaves the others alone.
import sys
import threading

sys.setrecursionlimit(400)
results = []


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def endless(n):
    return endless(n + 1)


def fine():
    results.append(down(300))


def fails():
    try:
        endless(0)
    except RecursionError:
        results.append("too deep")


threads = [threading.Thread(target=target) for target in (fine, fails, fine, fails)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results.count(300), results.count("too deep"))  # expect: 2 2
print(down(300))  # expect: 300
