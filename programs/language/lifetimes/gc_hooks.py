# gc: callbacks are told of collections, thresholds are obeyed, DEBUG_SAVEALL keeps what would be freed, generations.
import gc
import weakref


class Cycle:
    def __init__(self, name=""):
        self.me = self
        self.name = name


class Dying(Cycle):
    def __del__(self):
        print("dying", self.name)


def told(phase, info):
    log.append((phase, info["generation"], info["collected"], info["uncollectable"]))


log = []
gc.collect()
gc.callbacks.append(told)
Cycle(), Cycle()
print(gc.collect(), gc.collect(0), log)
gc.callbacks.clear()
gc.set_debug(gc.DEBUG_SAVEALL)
Dying("saved")
reference = weakref.ref(Cycle())
print(gc.collect(), reference(), [type(obj).__name__ for obj in gc.garbage], gc.get_debug())
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect() > 0, gc.garbage)
gc.set_threshold(10, 5)
print(gc.get_threshold())
gc.callbacks.append(told)
log.clear()
keep = [Cycle() for _ in range(40)]
print(len(log) >= 4)
references = [weakref.ref(Cycle()) for _ in range(100)]
print(sum(reference() is not None for reference in references) < 60)
gc.set_threshold(0)
log.clear()
keep = [Cycle() for _ in range(2000)]
print(log)
gc.callbacks.clear()
del keep


def held():
    items = [Dying("first"), Dying("second"), {"key": Dying("third")}, (Dying("fourth"), Dying("fifth"))]
    items.append(items)
    gc.collect()  # finds all of them reached, which decides the order of the next collection
    print("held")


held()
gc.collect()

# expect: 2 0 [('start', 2, 0, 0), ('stop', 2, 2, 0), ('start', 0, 0, 0), ('stop', 0, 0, 0)]
# expect: dying saved
# expect: 2 None ['Dying', 'Cycle'] 32
# expect: True []
# expect: (10, 5, 10)
# expect: True
# expect: True
# expect: []
# expect: held
# expect: dying second
# expect: dying first
# expect: dying fifth
# expect: dying fourth
# expect: dying third
