# The errors of locks: releasing a free one, wrong timeouts, wrong arguments.
# differs: since 3.13 "timeout value must be a non-negative number".
import threading

lock = threading.Lock()


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: lock.release())  # expect: RuntimeError: release unlocked lock
attempt(lambda: lock.acquire(False, 1))  # expect: ValueError: can't specify a timeout for a non-blocking call
attempt(lambda: lock.acquire(timeout=-2))  # expect: ValueError: timeout value must be positive
attempt(lambda: lock.acquire(timeout="x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: lock.acquire(timeout=10 ** 20))  # expect: OverflowError: timestamp too large to convert to C _PyTime_t
attempt(lambda: lock.acquire(True, -1))  # expect: True
attempt(lambda: lock.__exit__(None, None, None))  # expect: None
attempt(lambda: lock.locked())  # expect: False
attempt(lambda: threading.RLock().release())  # expect: RuntimeError: cannot release un-acquired lock
attempt(lambda: threading.RLock().acquire(False, 1))
# expect: ValueError: can't specify a timeout for a non-blocking call
attempt(lambda: lock.nope)  # expect: AttributeError: '_thread.lock' object has no attribute 'nope'
print(lock.acquire(timeout=0.5), lock.acquire(timeout=0))  # expect: True False
lock.release()
print(repr(lock)[:30])  # expect: <unlocked _thread.lock object 
