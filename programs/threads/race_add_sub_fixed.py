# The fixed twin of race_add_sub.py: a lock around the update, so the sum is always 0.
# args: 3000
import sys
import threading

n = 0
count = int(sys.argv[1]) if len(sys.argv) > 1 else 20000
lock = threading.Lock()


def add():
    global n
    for _ in range(count):
        with lock:
            n = n + 1


def subtract():
    global n
    for _ in range(count):
        with lock:
            n = n - 1


threads = [threading.Thread(target=add), threading.Thread(target=subtract)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)  # expect: 0
