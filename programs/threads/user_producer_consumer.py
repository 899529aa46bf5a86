# Producers and consumers with queue: bounded, priority and lifo, with sentinels and task_done
import queue
import threading
from dataclasses import dataclass, field

STOP = object()


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)

    def run(self):
        return self.name.title()


class Pipeline:
    """Stages connected by bounded queues; each stage has its own threads."""

    def __init__(self, *stages, size=2):
        self.queues = [queue.Queue(maxsize=size) for _ in range(len(stages) + 1)]
        self.threads = []
        for n, (function, workers) in enumerate(stages):
            left = [workers]
            lock = threading.Lock()
            for w in range(workers):
                t = threading.Thread(target=self._work, args=(n, function, left, lock), name=f"stage{n}.{w}")
                self.threads.append(t)

    def _work(self, n, function, left, lock):
        source, sink = self.queues[n : n + 2]
        while (item := source.get()) is not STOP:
            try:
                for result in function(item):
                    sink.put(result)
            except Exception as error:
                sink.put(error)
        with lock:
            left[0] -= 1
            last = left[0] == 0
        (sink if last else source).put(STOP)

    def run(self, items):
        for t in self.threads:
            t.start()
        feeder = threading.Thread(target=self._feed, args=(items,), daemon=True)
        feeder.start()
        out = []
        while (item := self.queues[-1].get()) is not STOP:
            out.append(item)
        for t in [*self.threads, feeder]:
            t.join()
        return out

    def _feed(self, items):
        for item in items:
            self.queues[0].put(item)
        self.queues[0].put(STOP)


def split(line):
    yield from line.split()


def measure(word):
    if not word.isalpha():
        raise ValueError(f"not a word: {word}")
    yield len(word), word


lines = ["the quick brown fox", "jumps over 2 lazy", "dogs", "", "and runs away"]
found = Pipeline((split, 1), (measure, 3)).run(lines)
print(sorted(x for x in found if isinstance(x, tuple)))
# expect: [(3, 'and'), (3, 'fox'), (3, 'the'), (4, 'away'), (4, 'dogs'), (4, 'lazy'), (4, 'over'), (4, 'runs'), (5, 'brown'), (5, 'jumps'), (5, 'quick')]
print([repr(x) for x in found if isinstance(x, Exception)])  # expect: ["ValueError('not a word: 2')"]

work = queue.Queue()
results, lock = [], threading.Lock()


def worker():
    while True:
        n = work.get()
        try:
            if n is None:
                return
            with lock:
                results.append(n ** 2)
        finally:
            work.task_done()


pool = [threading.Thread(target=worker) for _ in range(3)]
for t in pool:
    t.start()
for n in range(20):
    work.put(n)
work.join()
print(sum(results), len(results), work.empty(), work.unfinished_tasks)  # expect: 2470 20 True 0
for _ in pool:
    work.put(None)
for t in pool:
    t.join()

jobs = queue.PriorityQueue()
for p, name in [(3, "sweep"), (1, "urgent fix"), (2, "review"), (1, "second fix")]:
    jobs.put(Job(p, name))
order = [jobs.get() for _ in range(jobs.qsize())]
print([j.priority for j in order], order[-1].run(), sorted(j.name for j in order[:2]))
# expect: [1, 1, 2, 3] Sweep ['second fix', 'urgent fix']

stack = queue.LifoQueue(2)
stack.put("a")
stack.put_nowait("b")
print(stack.full(), stack.qsize())  # expect: True 2
try:
    stack.put("c", timeout=0.01)
except queue.Full as e:
    print("full", repr(e))  # expect: full Full()
print(stack.get(), stack.get(block=False))  # expect: b a
try:
    stack.get_nowait()
except queue.Empty as e:
    print("empty", repr(e))  # expect: empty Empty()
try:
    work.task_done()
except ValueError as e:
    print(e)  # expect: task_done() called too many times
simple = queue.SimpleQueue()
late = threading.Timer(0.01, simple.put, ["late"])
late.start()
print(simple.get(timeout=1000), simple.empty())  # expect: late True
late.join()
