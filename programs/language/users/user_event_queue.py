# Discrete event simulation of a coffee shop, with a heap of dataclass events
import heapq
import itertools
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

ticket = itertools.count(1)


@dataclass(order=True)
class Event:
    time: float
    priority: int = 0
    seq: int = field(default_factory=lambda: next(ticket))
    action: Callable = field(compare=False, default=None, repr=False)
    args: tuple = field(compare=False, default=())


class Simulator:
    def __init__(self):
        self.now = 0.0
        self._queue = []
        self._cancelled = set()

    def schedule(self, delay, action, *args, priority=0):
        if delay < 0:
            raise ValueError(f"cannot schedule {delay} in the past")
        event = Event(round(self.now + delay, 3), priority, action=action, args=args)
        heapq.heappush(self._queue, event)
        return event

    def cancel(self, event):
        self._cancelled.add(event.seq)

    def run(self, until=float("inf")):
        handled = 0
        while self._queue and self._queue[0].time <= until:
            event = heapq.heappop(self._queue)
            if event.seq in self._cancelled:
                self._cancelled.remove(event.seq)
                continue
            self.now = event.time
            event.action(*event.args)
            handled += 1
        return handled


class Shop:
    def __init__(self, sim, baristas=2, patience=4.0, seed=42):
        self.sim = sim
        self.free = baristas
        self.line = deque()
        self.patience = patience
        self.rng = random.Random(seed)
        self.served, self.lost, self.waits = 0, 0, []
        self._leaving = {}

    def log(self, text):
        print(f"{self.sim.now:7.3f} {text}")

    def arrive(self, number):
        self.log(f"customer {number} arrives ({len(self.line)} waiting)")
        if self.free:
            self.start(number, self.sim.now)
        else:
            self.line.append((number, self.sim.now))
            self._leaving[number] = self.sim.schedule(self.patience, self.leave, number, priority=1)
        if number < 12:
            self.sim.schedule(self.rng.expovariate(1.0), self.arrive, number + 1)

    def start(self, number, since):
        self.free -= 1
        self.waits.append(self.sim.now - since)
        self.sim.schedule(self.rng.uniform(1.0, 4.0), self.finish, number)

    def finish(self, number):
        self.free += 1
        self.served += 1
        self.log(f"customer {number} is served")
        if self.line:
            nxt, since = self.line.popleft()
            self.sim.cancel(self._leaving.pop(nxt))
            self.start(nxt, since)

    def leave(self, number):
        self.line = deque(entry for entry in self.line if entry[0] != number)
        del self._leaving[number]
        self.lost += 1
        self.log(f"customer {number} leaves angry")


sim = Simulator()
shop = Shop(sim)
sim.schedule(0, shop.arrive, 1)
print("handled", sim.run(until=5), "events by 5 o'clock")
# expect:   0.000 customer 1 arrives (0 waiting)
# expect:   0.025 customer 2 arrives (0 waiting)
# expect:   0.278 customer 3 arrives (0 waiting)
# expect:   1.612 customer 4 arrives (1 waiting)
# expect:   1.850 customer 2 is served
# expect:   2.741 customer 5 arrives (1 waiting)
# expect:   2.832 customer 6 arrives (2 waiting)
# expect:   2.918 customer 1 is served
# expect:   3.380 customer 7 arrives (2 waiting)
# expect:   3.627 customer 8 arrives (3 waiting)
# expect:   4.007 customer 4 is served
# expect:   4.331 customer 9 arrives (3 waiting)
# expect:   4.553 customer 10 arrives (4 waiting)
# expect: handled 13 events by 5 o'clock
print("handled", sim.run(), "more")
# expect:   5.087 customer 5 is served
# expect:   5.527 customer 3 is served
# expect:   5.602 customer 11 arrives (3 waiting)
# expect:   6.492 customer 12 arrives (4 waiting)
# expect:   7.188 customer 7 is served
# expect:   7.722 customer 6 is served
# expect:   8.553 customer 10 leaves angry
# expect:   8.741 customer 9 is served
# expect:  10.492 customer 12 leaves angry
# expect:  10.616 customer 8 is served
# expect:  12.158 customer 11 is served
# expect: handled 11 more
print(
    f"served={shop.served} lost={shop.lost} longest={max(shop.waits):.2f} mean={sum(shop.waits) / len(shop.waits):.3f}"
)  # expect: served=10 lost=2 longest=3.56 mean=1.864
print(Event(1.5, 2, 99) < Event(1.5, 3, 1), Event(1.5, 2, 99), Event(2, 0, 1, print) == Event(2, 0, 1))
# expect: True Event(time=1.5, priority=2, seq=99, args=()) True
try:
    sim.schedule(-1, print)
except ValueError as error:
    print("error:", error)  # expect: error: cannot schedule -1 in the past
try:
    Event(1, 1, 1) < (1, 1, 1)
except TypeError as error:
    print("error:", error)  # expect: error: '<' not supported between instances of 'Event' and 'tuple'
