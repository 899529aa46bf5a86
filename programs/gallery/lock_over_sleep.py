# Threads that hold a lock while they sleep, which stands for any blocking call: the others wait for the lock meanwhile.
import _thread
import time


def work(done):
    for _ in range(2):
        with shared:
            time.sleep(0.0002)
    done.release()


shared = _thread.allocate_lock()
locks = [_thread.allocate_lock() for _ in range(3)]
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(work, (lock,))
for lock in locks:
    lock.acquire()
