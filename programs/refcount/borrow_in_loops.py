# Two threads take a reference to one object and give it up again: `--ledger 16` shows each change of its count.
import _thread


class Thing:
    pass


def borrow(done):
    for _ in range(4):
        alias = shared
    del alias
    done.release()


locks = [_thread.allocate_lock() for _ in range(2)]
shared = Thing()
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(borrow, (lock,))
for lock in locks:
    lock.acquire()
del shared
print("dropped")  # expect: dropped
