# The main thread makes an object that two threads give up: with biased counts its owner has to merge.
import _thread


class Thing:
    pass


def drop(references, done):
    references.clear()
    done.release()


thing = Thing()
locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
    _thread.start_new_thread(drop, ([thing], lock))
del thing
for lock in locks:
    lock.acquire()
print("dropped")  # expect: dropped
