# Two threads add to and subtract from one global: without a lock updates are lost and the sum is seldom 0.
# args: 20000
# must reach: 0 under gil=timed poll=py310
# must reach: 0 under gil=timed poll=backedge
# must reach: 0 under gil=timed poll=py312
import sys
import threading

n = 0
count = int(sys.argv[1]) if len(sys.argv) > 1 else 20000


def add():
    global n
    for _ in range(count):
        n = n + 1


def subtract():
    global n
    for _ in range(count):
        n = n - 1


threads = [threading.Thread(target=add), threading.Thread(target=subtract)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)  # outcomes: *
