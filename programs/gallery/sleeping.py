# Two threads that hardly compute: most of the time they sleep.
import _thread
import time


def doze(seconds, done):
    for _ in range(4):
        time.sleep(seconds)
    done.release()


locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for lock, seconds in zip(locks, (0.0003, 0.0004)):
    _thread.start_new_thread(doze, (seconds, lock))
for lock in locks:
    lock.acquire()
