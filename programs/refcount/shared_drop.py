# Two threads borrow one object and drop it: a lost decrement leaks it, a lost increment frees it under their hands.
# finding: leak under refcount=plain gil=none
import _thread


class Thing:
    pass


def borrow_and_drop(references, done):
    alias = references[0]
    references.clear()
    del alias
    done.release()


thing = Thing()
owners = [[thing], [thing]]
locks = [_thread.allocate_lock() for _ in owners]
del thing
for lock in locks:
    lock.acquire()
for references, lock in zip(owners, locks):
    _thread.start_new_thread(borrow_and_drop, (references, lock))
for lock in locks:
    lock.acquire()
print(owners)  # expect: [[], []]
