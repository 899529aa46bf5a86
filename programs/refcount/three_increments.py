# Two threads increment a global three times each: between the load and the store of one, the other's are lost.
# outcomes: 2 | 3 | 4 | 5 | 6
import _thread


def work(done):
    global n
    for _ in range(3):
        n += 1
    done.release()


n = 0
locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(work, (lock,))
for lock in locks:
    lock.acquire()
print(n)
