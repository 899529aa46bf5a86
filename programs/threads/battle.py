# The battle: two threads that only compute, at the same time ("together") or one after the other ("serial").
# args: 2000 together
import sys
import threading

count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
is_serial = "serial" in sys.argv[2:]
results = {}


def compute(name):
    n = count
    total = 0
    while n > 0:
        total += n
        n -= 1
    results[name] = total


threads = [threading.Thread(target=compute, args=(name,)) for name in ("one", "two")]
for thread in threads:
    thread.start()
    if is_serial:
        thread.join()
for thread in threads:
    thread.join()
right = count * (count + 1) // 2
print(results == {"one": right, "two": right})  # expect: True
