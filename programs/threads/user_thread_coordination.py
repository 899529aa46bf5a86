# Barriers, semaphores, conditions, a readers-writer lock, priority donation, thread-local data
import heapq
import sys
import threading
import time
from contextlib import contextmanager


def run_all(target, n, *args):
    threads = [threading.Thread(target=target, args=(i, *args), name=f"T{i}") for i in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return threads


class ReadWriteLock:
    def __init__(self):
        self._condition = threading.Condition()
        self._readers, self._writing = 0, False
        self.most_readers = 0

    @contextmanager
    def reading(self):
        with self._condition:
            self._condition.wait_for(lambda: not self._writing)
            self._readers += 1
            self.most_readers = max(self.most_readers, self._readers)
        try:
            yield
        finally:
            with self._condition:
                self._readers -= 1
                self._condition.notify_all()

    @contextmanager
    def writing(self):
        with self._condition:
            while self._writing or self._readers:
                self._condition.wait()
            self._writing = True
        try:
            yield
        finally:
            with self._condition:
                self._writing = False
                self._condition.notify_all()


class PriorityLock:
    """Hands the lock to the waiter with the highest priority; records who borrowed whose priority."""

    def __init__(self):
        self._mutex = threading.Lock()
        self._waiting = []
        self._owner = None
        self.donations = []

    def acquire(self, name, priority):
        with self._mutex:
            if self._owner is None:
                self._owner = [name, priority]
                return
            if priority > self._owner[1]:
                self.donations.append(f"{self._owner[0]} runs at {priority}")
                self._owner[1] = priority
            gate = threading.Event()
            heapq.heappush(self._waiting, (-priority, name, gate))
        gate.wait()

    def release(self):
        with self._mutex:
            if not self._waiting:
                self._owner = None
                return
            negative, name, gate = heapq.heappop(self._waiting)
            self._owner = [name, -negative]
            gate.set()

    def queued(self):
        with self._mutex:
            return len(self._waiting)


# a barrier splits the work into phases
log, log_lock = [], threading.Lock()
barrier = threading.Barrier(3, action=lambda: log.append("phase"))


def phased(i):
    for phase in range(3):
        with log_lock:
            log.append(phase)
        barrier.wait()


run_all(phased, 3)
print(log, barrier.n_waiting, barrier.broken)  # expect: [0, 0, 0, 'phase', 1, 1, 1, 'phase', 2, 2, 2, 'phase'] 0 False

# a semaphore bounds how many are inside
inside = peak = 0
slots = threading.BoundedSemaphore(2)


def limited(i):
    global inside, peak
    for _ in range(5):
        with slots:
            with log_lock:
                inside += 1
                peak = max(peak, inside)
            time.sleep(0.0005)
            with log_lock:
                inside -= 1


run_all(limited, 4)
print("peak is at most 2:", 1 <= peak <= 2, inside, slots.acquire(blocking=False), slots.release())
# expect: peak is at most 2: True 0 True None
try:
    slots.release()
except ValueError as e:
    print("ValueError:", e)  # expect: ValueError: Semaphore released too many times

# readers and writers
table, rw, bad = {"a": 0, "b": 0}, ReadWriteLock(), []


def user(i):
    for n in range(8):
        if i % 3 == 0:
            with rw.writing():
                table["a"] += 1
                time.sleep(0)
                table["b"] += 1
        else:
            with rw.reading():
                if table["a"] != table["b"]:
                    bad.append(dict(table))


run_all(user, 6)
print(table, bad, rw.most_readers >= 1)  # expect: {'a': 16, 'b': 16} [] True

# priority donation
lock, order = PriorityLock(), []
lock.acquire("low", 1)


def wanting(name, priority):
    lock.acquire(name, priority)
    order.append(name)
    lock.release()


waiting = []
for name, priority in [("medium", 5), ("high", 9), ("meek", 0)]:
    waiting.append(threading.Thread(target=wanting, args=(name, priority)))
    waiting[-1].start()
    while lock.queued() < len(waiting):
        time.sleep(0.0005)
lock.release()
for t in waiting:
    t.join()
print(order, lock.donations)  # expect: ['high', 'medium', 'meek'] ['low runs at 5', 'low runs at 9']

# locals, failures, timeouts
local = threading.local()
local.name = "main"
results = {}


def remember(i):
    local.name = threading.current_thread().name
    results[i] = (local.name, hasattr(local, "other"))


run_all(remember, 3)
print(sorted(results.values()), local.name)  # expect: [('T0', False), ('T1', False), ('T2', False)] main
caught = []
threading.excepthook = lambda args: caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
run_all(lambda i: 1 // i, 2)
print(caught, threading.Lock().acquire(timeout=0.01), threading.Event().wait(0.001))
# expect: [('ZeroDivisionError', 'integer division or modulo by zero', 'T0')] True False
broken = threading.Barrier(2)
try:
    broken.wait(timeout=0.005)
except threading.BrokenBarrierError as e:
    print(type(e).__name__, broken.broken)  # expect: BrokenBarrierError True
condition, once = threading.Condition(), threading.Lock()
for action in (condition.notify, threading.RLock().release, once.release, lambda: threading.current_thread().join()):
    try:
        action()
    except RuntimeError as e:
        print("RuntimeError:", e)
# expect: RuntimeError: cannot notify on un-acquired lock
# expect: RuntimeError: cannot release un-acquired lock
# expect: RuntimeError: release unlocked lock
# expect: RuntimeError: cannot join current thread
daemon = threading.Thread(target=time.sleep, args=(0.001,), daemon=True)
print(daemon.is_alive(), daemon.daemon, daemon.ident, threading.main_thread() is threading.current_thread())
# expect: False True None True
daemon.start()
daemon.join()
print(daemon.is_alive(), [t.name for t in threading.enumerate()], sys.getswitchinterval() > 0)
# expect: False ['MainThread'] True
