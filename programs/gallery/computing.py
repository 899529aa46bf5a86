# Two threads that only compute.
# args: 100
import _thread
import sys


def compute(count, done):
    total = 0
    while count > 0:
        total += count
        count -= 1
    done.release()


locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(compute, (int(sys.argv[1]), lock))
for lock in locks:
    lock.acquire()
