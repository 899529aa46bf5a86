# queue: LifoQueue, PriorityQueue, SimpleQueue, and the exceptions.
import queue
import threading


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


stack = queue.LifoQueue(3)
for n in range(3):
    stack.put(n)
print(attempt(lambda: stack.put_nowait(9)), [stack.get() for _ in range(3)], attempt(stack.get_nowait))
# expect: queue.Full:  [2, 1, 0] _queue.Empty:

ordered = queue.PriorityQueue()
for priority, name in [(3, "low"), (1, "high"), (2, "mid"), (1, "also high")]:
    ordered.put((priority, name))
print([ordered.get() for _ in range(ordered.qsize())], ordered.empty())
# expect: [(1, 'also high'), (1, 'high'), (2, 'mid'), (3, 'low')] True
ordered.put(1)
print(attempt(lambda: ordered.put("text")))
# expect: builtins.TypeError: '<' not supported between instances of 'str' and 'int'

simple = queue.SimpleQueue()
simple.put("a")
simple.put_nowait("b")
print(simple.qsize(), simple.empty(), simple.get(), simple.get_nowait(), simple.empty())  # expect: 2 False a b True
print(attempt(simple.get_nowait), attempt(lambda: simple.get(timeout=0.01)), attempt(lambda: simple.get(block=False)))
# expect: _queue.Empty:  _queue.Empty:  _queue.Empty:
print(attempt(lambda: simple.get(timeout=-1)), hasattr(simple, "task_done"))
# expect: builtins.ValueError: 'timeout' must be a non-negative number False
print(queue.Empty.__mro__[1], queue.Empty.__name__, queue.Full.__name__, issubclass(queue.LifoQueue, queue.Queue))
# expect: <class 'Exception'> Empty Full True

received = []


def consume():
    while (item := simple.get()) is not None:
        received.append(item)


consumers = [threading.Thread(target=consume) for _ in range(2)]
producers = [threading.Thread(target=lambda k=k: [simple.put((k, n)) for n in range(10)]) for k in range(3)]
for thread in consumers + producers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    simple.put(None)
for thread in consumers:
    thread.join()
print(len(received), sorted(received) == [(k, n) for k in range(3) for n in range(10)])  # expect: 30 True


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        if item not in self.queue:
            self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)


unique = Unique()
for letter in "abracadabra":
    unique.put(letter)
print(unique.qsize(), [unique.get() for _ in range(5)])  # expect: 5 ['a', 'b', 'r', 'c', 'd']


class Task:
    def __init__(self, urgency, name):
        self.urgency, self.name = urgency, name

    def __lt__(self, other):
        return self.urgency > other.urgency


tasks = queue.PriorityQueue()
threads = [threading.Thread(target=tasks.put, args=(Task(u, n),)) for u, n in [(1, "sweep"), (9, "fire"), (5, "cook")]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([tasks.get().name for _ in range(3)])  # expect: ['fire', 'cook', 'sweep']
