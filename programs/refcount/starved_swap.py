# Two others change a count all the time: with --policy starve:T3 the swap of a third fails 1,000 times running.
# Under --refcount atomic it never has to try again. `--stats` shows both: the column `streak`.
import _thread


def borrow(times, done, shared):
    for _ in range(times):
        shared  # a reference is taken, and given up
    done.release()


shared = object()
locks = [_thread.allocate_lock() for _ in range(3)]
for lock in locks:
    lock.acquire()
for lock, times in zip(locks, (1000, 1000, 1)):
    _thread.start_new_thread(borrow, (times, lock, shared))
for lock in locks:
    lock.acquire()
print("all have ended")  # expect: all have ended
