# Cooperative scheduler: generators as tasks, a heap of timers, a virtual clock
import heapq
from collections import deque, namedtuple
from itertools import count

Sleep = namedtuple("Sleep", "seconds")
Spawn = namedtuple("Spawn", ["gen", "name"])
Join = namedtuple("Join", "task")
Send = namedtuple("Send", "channel value")
Receive = namedtuple("Receive", "channel")


class Cancelled(BaseException):
    pass


class Task:
    ids = count(1)

    def __init__(self, gen, name=None):
        self.id = next(self.ids)
        self.gen = gen
        self.name = name or f"{gen.__name__}-{self.id}"
        self.done = False
        self.result = None
        self.error = None
        self.waiters = []

    def __lt__(self, other):
        return self.id < other.id

    def __repr__(self):
        return f"<{self.name} {'done' if self.done else 'active'}>"


class Channel:
    def __init__(self):
        self.values = deque()
        self.readers = deque()


class Scheduler:
    def __init__(self):
        self.clock = 0
        self.ready = deque()
        self.timers = []

    def spawn(self, gen, name=None):
        task = Task(gen, name)
        self.ready.append((task, None))
        return task

    def finish(self, task):
        task.done = True
        for waiter in task.waiters:
            self.ready.append((waiter, task.error if task.error else task.result))

    def step(self, task, value):
        if task.done:
            return
        try:
            if isinstance(value, BaseException):
                request = task.gen.throw(value)
            else:
                request = task.gen.send(value)
        except StopIteration as stop:
            task.result = stop.value
            return self.finish(task)
        except Exception as error:
            task.error = error
            return self.finish(task)
        self.handle(task, request)

    def handle(self, task, request):
        if isinstance(request, Sleep):
            heapq.heappush(self.timers, (self.clock + request.seconds, task))
        elif isinstance(request, Spawn):
            self.ready.append((task, self.spawn(*request)))
        elif isinstance(request, Join):
            if request.task.done:
                self.ready.append((task, request.task.error or request.task.result))
            else:
                request.task.waiters.append(task)
        elif isinstance(request, Send):
            channel, item = request
            if channel.readers:
                self.ready.append((channel.readers.popleft(), item))
            else:
                channel.values.append(item)
            self.ready.append((task, None))
        elif isinstance(request, Receive):
            if request.channel.values:
                self.ready.append((task, request.channel.values.popleft()))
            else:
                request.channel.readers.append(task)
        else:
            self.ready.append((task, TypeError(f"unknown request {request!r}")))

    def run(self):
        while self.ready or self.timers:
            while self.ready:
                self.step(*self.ready.popleft())
            if self.timers:
                self.clock, task = heapq.heappop(self.timers)
                self.ready.append((task, None))
        return self.clock


sched = Scheduler()


def say(*words):
    print(f"[{sched.clock:>2}]", *words)


def producer(channel, n):
    for i in range(n):
        yield Sleep(2)
        say("produced", i * i)
        yield Send(channel, i * i)
    yield Send(channel, None)
    return n


def consumer(channel):
    total = 0
    while (item := (yield Receive(channel))) is not None:
        total += item
        say("consumed", item)
    return total


def failing():
    try:
        yield Sleep(5)
        {}["missing"]
    finally:
        say("failing cleans up")


def main():
    channel = Channel()
    c = yield Spawn(consumer(channel), "consumer")
    p = yield Spawn(producer(channel, 4), None)
    f = yield Spawn(failing(), "failing")
    say("total", (yield Join(c)), "from", (yield Join(p)), "items")
    try:
        yield Join(f)
    except KeyError as error:
        say("joined a failure:", repr(error))
    try:
        yield "what?"
    except TypeError as error:
        say(error)
    return [c, p, f]


m = sched.spawn(main())
print("finished at", sched.run())
# expect: [ 2] produced 0
# expect: [ 2] consumed 0
# expect: [ 4] produced 1
# expect: [ 4] consumed 1
# expect: [ 5] failing cleans up
# expect: [ 6] produced 4
# expect: [ 6] consumed 4
# expect: [ 8] produced 9
# expect: [ 8] consumed 9
# expect: [ 8] total 14 from 4 items
# expect: [ 8] joined a failure: KeyError('missing')
# expect: [ 8] unknown request 'what?'
# expect: finished at 8
print(m, m.result, m.error)  # expect: <main-1 done> [<consumer done>, <producer-3 done>, <failing done>] None
