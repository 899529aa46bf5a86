# threading.Semaphore and BoundedSemaphore: never more inside than there are permits.
import threading
import time

permits = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0


def enter():
    global inside, most
    with permits:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.002)
        with lock:
            inside -= 1


threads = [threading.Thread(target=enter) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most <= 2, most >= 1, inside)  # expect: True True 0

s = threading.Semaphore(1)
print(s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01), s.acquire(True, 0.001))
# expect: True False False False
s.release()
print(s.acquire(False), repr(s).endswith(": value=0>"), repr(s).startswith("<threading.Semaphore at "))
# expect: True True True
s.release(3)
print(s.acquire(), s.acquire(), s.acquire(), s.acquire(False))  # expect: True True True False


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(attempt(lambda: threading.Semaphore(-1)))  # expect: ValueError: semaphore initial value must be >= 0
print(attempt(lambda: s.acquire(False, 1)))  # expect: ValueError: can't specify timeout for non-blocking acquire
print(attempt(lambda: s.release(0)))  # expect: ValueError: n must be one or more
bounded = threading.BoundedSemaphore(2)
print(bounded.acquire(), attempt(lambda: bounded.release(2)), bounded.release(), attempt(bounded.release))
# expect: True ValueError: Semaphore released too many times None ValueError: Semaphore released too many times
print(repr(bounded).endswith(": value=2/2>"))  # expect: True

empty, full = threading.Semaphore(3), threading.Semaphore(0)
buffer, taken = [], []


def produce():
    for n in range(8):
        empty.acquire()
        buffer.append(n)
        full.release()


def consume():
    for _ in range(8):
        full.acquire()
        taken.append(buffer.pop(0))
        empty.release()


threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(taken, buffer)  # expect: [0, 1, 2, 3, 4, 5, 6, 7] []
gate = threading.Semaphore(0)
passed = []
threads = [threading.Thread(target=lambda n=n: (gate.acquire(), passed.append(n))) for n in range(4)]
for thread in threads:
    thread.start()
print(passed)  # expect: []
gate.release(4)
for thread in threads:
    thread.join()
print(sorted(passed))  # expect: [0, 1, 2, 3]
