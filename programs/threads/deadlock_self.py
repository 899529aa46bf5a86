# A lock taken twice by one thread is a deadlock with oneself, which a timeout or blocking=False shows.
import threading
import time

lock = threading.Lock()
print(lock.acquire())  # expect: True
print(lock.acquire(blocking=False), lock.acquire(False))  # expect: False False
start = time.monotonic()
print(lock.acquire(timeout=0.05), lock.acquire(True, 0))  # expect: False False
print(time.monotonic() - start >= 0.05)  # expect: True
lock.release()
print(lock.locked(), lock.acquire(timeout=0.05), lock.locked())  # expect: False True True
helper = threading.Thread(target=lock.release)
helper.start()
helper.join()
print("another thread may release it:", lock.locked())  # expect: another thread may release it: False
