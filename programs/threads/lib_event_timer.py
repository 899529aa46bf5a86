# threading.Event and threading.Timer.
import threading

event = threading.Event()
print(event.is_set(), event.wait(0.01))  # expect: False False
seen = []


def wait_for_it(n):
    seen.append((n, event.wait()))


threads = [threading.Thread(target=wait_for_it, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
event.set()
for thread in threads:
    thread.join()
print(sorted(seen), event.is_set(), event.wait(), event.wait(0))
# expect: [(0, True), (1, True), (2, True)] True True True
event.clear()
print(event.is_set(), event.wait(timeout=0.001), event.isSet())  # expect: False False False
print(repr(event).startswith("<threading.Event at 0x"), repr(event).endswith(": unset>"))  # expect: True True

fired = threading.Event()
results = []


def fire(*args, **kwargs):
    results.append((args, kwargs))
    fired.set()


timer = threading.Timer(0.01, fire, ["a", 1], {"key": "v"})
print(timer.interval, timer.function is fire, timer.is_alive(), isinstance(timer, threading.Thread))
# expect: 0.01 True False True
timer.start()
print(fired.wait(1000), results)  # expect: True [(('a', 1), {'key': 'v'})]
timer.join()
print(timer.is_alive(), timer.finished.is_set())  # expect: False True

cancelled = threading.Timer(30, fire)
cancelled.start()
cancelled.cancel()
cancelled.join()
print(len(results), cancelled.is_alive())  # expect: 1 False
never_started = threading.Timer(0, fire)
never_started.cancel()
print(never_started.finished.is_set(), never_started.args, never_started.kwargs)  # expect: True [] {}

start, done = threading.Event(), threading.Event()
log = []


def worker():
    start.wait()
    log.append("worker ran")
    done.set()


thread = threading.Thread(target=worker, daemon=True)
thread.start()
log.append("main first")
start.set()
print(done.wait(1000), log)  # expect: True ['main first', 'worker ran']
thread.join()

stop = threading.Event()
ticks = []


def ticker():
    while not stop.wait(0.001):
        ticks.append(1)


thread = threading.Thread(target=ticker)
thread.start()
while len(ticks) < 3:
    pass
stop.set()
thread.join()
print(len(ticks) >= 3, thread.is_alive())  # expect: True False
