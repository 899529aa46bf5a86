# Threads that keep binding, storing and dropping the same objects: every count must come out right.
# differs: since 3.14 getrefcount() may count its argument without its own reference.
import sys
import threading


class Thing:
    pass


things = [Thing() for _ in range(3)]
slots = [None] * 3
table = {}


def churn(offset):
    for n in range(100):
        thing = things[(n + offset) % 3]
        alias = thing
        slots[n % 3] = alias
        table[n % 5] = (thing, [alias])
        local = [thing, slots[(n + 1) % 3], table.get(offset)]
        local.reverse()
        del alias, local


threads = [threading.Thread(target=churn, args=(offset,)) for offset in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
slots.clear()
table.clear()
print([sys.getrefcount(thing) for thing in things][:2])  # expect: [3, 3]
print(len(things))  # expect: 3
