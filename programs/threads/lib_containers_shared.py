# What threads share of OrderedDict and deque: a key that moves is never missing, a full deque stays full.
import threading
from collections import OrderedDict, deque

o = OrderedDict((i, i) for i in range(5))
d = deque(range(4), 4)
e = deque(range(6))
bad = []
stop = False


def mover():
    for i in range(100):
        o.move_to_end(i % 4)
        o.move_to_end(i % 3, last=False)
        d.append(i)
        d.appendleft(i)
        e.rotate(1)
        e.rotate(-2)


def reader():
    while not stop:
        for k in range(5):
            if k not in o or o.get(k) is None:
                bad.append(k)
        if len(d) != 4:
            bad.append(len(d))
        if len(e) != 6:
            bad.append(-1)


r = threading.Thread(target=reader)
r.start()
ts = [threading.Thread(target=mover) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
stop = True
r.join()
print(bad, sorted(o), sorted(e))  # expect: [] [0, 1, 2, 3, 4] [0, 1, 2, 3, 4, 5]
p = OrderedDict((i, i) for i in range(200))
got = []


def popper():
    while True:
        try:
            got.append(p.popitem(last=False)[0])
        except KeyError:
            return


ts = [threading.Thread(target=popper) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got) == list(range(200)), len(p))  # expect: True 0
