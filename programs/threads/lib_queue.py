# queue.Queue between threads: workers, task_done and join, a bound, timeouts.
import queue
import threading

jobs, results = queue.Queue(), queue.Queue()


def worker():
    while True:
        job = jobs.get()
        if job is None:
            jobs.task_done()
            return
        results.put(job * job)
        jobs.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for thread in threads:
    thread.start()
for n in range(10):
    jobs.put(n)
jobs.join()
print(jobs.empty(), jobs.qsize(), results.qsize(), jobs.unfinished_tasks)  # expect: True 0 10 0
for _ in threads:
    jobs.put(None)
for thread in threads:
    thread.join()
print(sorted(results.get() for _ in range(10)), results.empty())  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] True


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


small = queue.Queue(maxsize=2)
small.put(1)
small.put_nowait(2)
print(small.full(), small.qsize(), small.maxsize, attempt(lambda: small.put(3, block=False)))
# expect: True 2 2 queue.Full:
print(attempt(lambda: small.put(3, timeout=0.01)), attempt(lambda: small.put_nowait(3)))
# expect: queue.Full:  queue.Full:
print(small.get(), small.get_nowait(), attempt(lambda: small.get(timeout=0.01)), attempt(small.get_nowait))
# expect: 1 2 _queue.Empty:  _queue.Empty:
print(attempt(lambda: small.get(timeout=-1)), attempt(lambda: small.put(1, timeout=-1)))
# expect: builtins.ValueError: 'timeout' must be a non-negative number builtins.ValueError: 'timeout' must be a non-negative number
small.task_done()
small.task_done()
print(attempt(small.task_done))  # expect: builtins.ValueError: task_done() called too many times

slow = queue.Queue(1)
order = []


def consume():
    for _ in range(4):
        order.append(slow.get())


thread = threading.Thread(target=consume)
thread.start()
for n in range(4):
    slow.put(n)
thread.join()
print(order)  # expect: [0, 1, 2, 3]

pipeline = [queue.Queue() for _ in range(3)]


def stage(source, target, function):
    while True:
        value = source.get()
        target.put(value if value is None else function(value))
        if value is None:
            return


stages = [
    threading.Thread(target=stage, args=(pipeline[0], pipeline[1], lambda n: n + 1)),
    threading.Thread(target=stage, args=(pipeline[1], pipeline[2], lambda n: n * 10)),
]
for thread in stages:
    thread.start()
for value in [1, 2, 3, None]:
    pipeline[0].put(value)
for thread in stages:
    thread.join()
print(list(iter(pipeline[2].get, None)))  # expect: [20, 30, 40]
late = queue.Queue()
threading.Timer(0.01, late.put, ["late"]).start()
print(late.get(timeout=1000))  # expect: late
