# tee: threads that share its iterators get every element.
import itertools, threading

a, b, c = itertools.tee(iter(range(300)), 3)
out = {}


def read(name, it):
    out[name] = list(it)


ts = [threading.Thread(target=read, args=p) for p in (("a", a), ("b", b), ("c1", c), ("c2", c))]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out["a"] == out["b"] == list(range(300)), sorted(out["c1"] + out["c2"]) == list(range(300)))  # expect: True True
