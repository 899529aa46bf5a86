# A call between the load and the store of n: a switch inside it loses updates even where `n += 1` is safe.
# args: 5000
import sys
import threading

n = 0
count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000


def one():
    return 1


def work(d):
    global n
    for _ in range(count):
        n = n + d * one()


threads = [threading.Thread(target=work, args=(1,)), threading.Thread(target=work, args=(-1,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)  # outcomes: *
