# Joining the main thread, conditions over a lock of one's own, locals that die, and when a thread is alive.
import threading
from threading import Condition, RLock, Thread, current_thread, local, main_thread

calls = []


class Lock:
    """A lock with a Condition's three methods."""

    def __init__(self):
        self.lock = RLock()

    def acquire(self, *args):
        return self.lock.acquire(*args)

    __enter__ = acquire

    def release(self):
        self.lock.release()

    def __exit__(self, *args):
        self.release()

    def _release_save(self):
        calls.append("save")
        return self.lock._release_save()

    def _acquire_restore(self, state):
        calls.append("restore")
        self.lock._acquire_restore(state)

    def _is_owned(self):
        calls.append("owned")
        return self.lock._is_owned()


condition = Condition(Lock())
with condition, condition:
    print(condition.wait(0.001), calls)  # expect: False ['owned', 'save', 'restore']

own = RLock()
own.acquire()
for args in ((False, 1), (True, 1), (False,)):
    try:
        print(own.acquire(*args))
    except ValueError as error:
        print(error)
# expect: can't specify a timeout for a non-blocking call
# expect: True
# expect: True

shared = local()
shared.value = 1


def use_locals():
    for _ in range(20):
        short = local()
        short.value = 1
        del short
    shared.value = 2
    print(len(getattr(current_thread(), "_locals", [shared])), "local is kept")


thread = Thread(target=use_locals)
print(thread.is_alive(), repr(thread)[-10:])  # expect: False  initial)>
thread.start()  # expect: 1 local is kept
thread.join()
print(thread.is_alive(), "stopped" in repr(thread), vars(shared))  # expect: False True {'value': 1}


def wait_for_the_end():
    main_thread().join()
    print("late", main_thread().is_alive(), main_thread() in threading.enumerate())


Thread(target=wait_for_the_end).start()
print("main ends")  # expect: main ends
# expect: late False True
