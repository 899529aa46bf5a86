"""A guest program: four threads do random things to shared lists, dicts, sets, instances, classes, cells and generators.

    minipy run --gil none --refcount cas --audit tests/soak/stress_shared_objects.py [SEED [COUNT]]

It prints what nobody expects, and at its end "end".
"""

import sys
import threading

OPERATIONS = """
items.append([r])
items.pop()
items.insert(0, (r, items[:1]))
items[0] = {r: r}
items.extend(items[:3])
items[1:3] = [r]
del items[:]
items.sort(key=str)
items.reverse()
items.remove([r])
[x for x in items]
tuple(items), items + [r], items == [1], items.index([1])
list(map(str, items[:4])), max(items, key=str), next(iter(items))
table[r % 7] = [r]
table[Thing(r % 5)] = r
table.pop(r % 7)
table.pop(Thing(r % 5), None)
table.update({r % 5: table})
table.setdefault(r % 9, []).append(r)
table.popitem()
table.clear()
table.get(r % 7), Thing(r % 5) in table, list(table.items()), table.copy()
dict(zip(items, items)), sorted(table, key=str), repr(table)[:9]
things.add(Thing(r % 6))
things.discard(Thing(r % 6))
things.pop()
list(things), things | {Thing(r)}
setattr(thing, "abc"[r % 3], [r])
delattr(thing, "abc"[r % 3])
getattr(thing, "abc"[r % 3]), thing.method([r]).last, thing.shared, hash(thing)
thing.__dict__.clear()
Thing.shared = [r]
put([r, get()][:1])
get().append(r)
next(produced)
globals().__setitem__("name", [r])
globals()["name"].append(r)
nested[0].append(nested)
nested[0].clear()
make_class().x, type("K", (Thing,), {"y": r})(r)
(lambda *a, **k: (a, k))(*items[:2], **{"z": r})
1 // (r % 2), [1][r % 3]
""".strip().split("\n")
EXPECTED = (ArithmeticError, AttributeError, LookupError, RuntimeError, StopIteration, TypeError, ValueError)


class Thing:
    shared = None

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __hash__(self):
        return self.n % 3

    def __del__(self):
        dead.append(getattr(self, "n", None))

    def method(self, x):
        self.last = x
        return self


def make():
    value = []

    def get():
        return value

    def put(x):
        nonlocal value
        value = x

    return get, put


def produce():
    while True:
        yield [items[:3]]


def make_class():
    class Local(Thing):
        x = items

    return Local(9)


dead, items, table, nested = [], [], {}, ([], {})
things = {Thing(n) for n in range(4)}
thing = Thing(0)
get, put = make()
produced = produce()
name = []
codes = [compile(line, line, "exec") for line in OPERATIONS]


def work(seed, count):
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        try:
            exec(codes[(seed >> 8) % len(codes)], globals(), {"r": seed >> 16})
        except EXPECTED as error:
            kept = error  # with its traceback, and so with its frames
        except Exception as error:
            print(repr(error), kept)


seed = int(sys.argv[1]) if len(sys.argv) > 1 else 0
count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
threads = [threading.Thread(target=work, args=(seed * 7919 + n * 104729 + 1, count)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("end")
