# threading.Barrier: rounds, the action, breaking by a timeout and by abort, reset.
import threading

log, lock = [], threading.Lock()
rounds = []
barrier = threading.Barrier(3, action=lambda: rounds.append(len(log)))


def work(n):
    for step in range(3):
        with lock:
            log.append((step, n))
        place = barrier.wait()
        with lock:
            places.append(place)


places = []
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(rounds, sorted(places), [step for step, _ in log])
# expect: [3, 6, 9] [0, 0, 0, 1, 1, 1, 2, 2, 2] [0, 0, 0, 1, 1, 1, 2, 2, 2]
print(barrier.parties, barrier.n_waiting, barrier.broken, repr(barrier).endswith(": waiters=0/3>"))
# expect: 3 0 False True

alone = threading.Barrier(1)
print(alone.wait(), alone.wait())  # expect: 0 0
pair = threading.Barrier(2, timeout=0.01)
try:
    pair.wait()
except threading.BrokenBarrierError as error:
    print("broken", repr(error), pair.broken, repr(pair).endswith(": broken>"))
    # expect: broken BrokenBarrierError() True True
try:
    pair.wait()
except threading.BrokenBarrierError:
    print("still broken")  # expect: still broken
pair.reset()
print(pair.broken, pair.n_waiting)  # expect: False 0

results = []


def meet(barrier):
    try:
        results.append(barrier.wait(1000))
    except threading.BrokenBarrierError:
        results.append("broken")


aborted = threading.Barrier(3)
threads = [threading.Thread(target=meet, args=(aborted,)) for _ in range(2)]
for thread in threads:
    thread.start()
while aborted.n_waiting < 2:
    pass
aborted.abort()
for thread in threads:
    thread.join()
print(results, aborted.broken)  # expect: ['broken', 'broken'] True
results.clear()
aborted.reset()
threads = [threading.Thread(target=meet, args=(aborted,)) for _ in range(2)]
for thread in threads:
    thread.start()
while aborted.n_waiting < 2:
    pass
aborted.reset()
for thread in threads:
    thread.join()
print(results, aborted.broken)  # expect: ['broken', 'broken'] False
results.clear()
threads = [threading.Thread(target=meet, args=(aborted,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results))  # expect: [0, 1, 2]


def failing():
    raise ValueError("in the action")


bad = threading.Barrier(1, failing)
try:
    bad.wait()
except ValueError as error:
    print(error, bad.broken)  # expect: in the action True
print(issubclass(threading.BrokenBarrierError, RuntimeError))  # expect: True
