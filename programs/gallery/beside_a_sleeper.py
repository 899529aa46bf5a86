# A thread that computes beside one that sleeps, which stands for any blocking call: whenever the second comes back, it
# must wait for the interpreter lock.
import _thread
import time


def compute(done):
    while not is_over:
        pass
    done.release()


def doze(done):
    global is_over
    for _ in range(6):
        time.sleep(0.0001)
        for _ in range(60):
            pass
    is_over = True
    done.release()


is_over = False
locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for lock, work in zip(locks, (compute, doze)):
    _thread.start_new_thread(work, (lock,))
for lock in locks:
    lock.acquire()
