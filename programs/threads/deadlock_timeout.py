# Two locks taken in opposite order: a deadlock, which acquire(timeout=...) ends.
import threading
import time

left, right = threading.Lock(), threading.Lock()
holding = []
results = []


def take(first, second, name, patience):
    with first:
        holding.append(name)
        while len(holding) < 2:
            time.sleep(0.001)
        if second.acquire(timeout=patience):
            second.release()
            results.append(name + " got both")
        else:
            results.append(name + " gave up")


one = threading.Thread(target=take, args=(left, right, "impatient", 0.05))
two = threading.Thread(target=take, args=(right, left, "patient", 2000))
start = time.monotonic()
one.start()
two.start()
one.join()
two.join()
print(results)  # expect: ['impatient gave up', 'patient got both']
print(left.locked(), right.locked())  # expect: False False
print(0.05 <= time.monotonic() - start < 2000)  # expect: True
