# Code that is C in CPython is one step for finalizers: what the collector finds meanwhile is finalised after it.
import itertools
import queue

waiting, numbers, results = queue.SimpleQueue(), itertools.count(), []


class Cyclic:
    def __init__(self):
        self.me = self

    def __del__(self):
        waiting.put(next(numbers))


while not results or results[-1] < 3000:
    cyclic = Cyclic()
    waiting.put(next(numbers))
    del cyclic
    results.append(waiting.get())
print(results == list(range(len(results))))  # expect: True
waiting = queue.SimpleQueue()  # the last ones put there what nobody takes
