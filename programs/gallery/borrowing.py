# Three threads that take and give up references to one object: without an interpreter lock, all of them change its count.
import _thread


def borrow(done):
    for _ in range(12):
        thing
    done.release()


thing = object()
locks = [_thread.allocate_lock() for _ in range(3)]
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(borrow, (lock,))
for lock in locks:
    lock.acquire()
