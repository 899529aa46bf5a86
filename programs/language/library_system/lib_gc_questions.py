# gc: tracked objects, referrers, referents and thresholds.
import gc

# asking
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("s"))  # expect: True False False
inner = ["unique"]
outer = [inner]
print([obj for obj in gc.get_referrers(inner) if isinstance(obj, list)] == [outer])  # expect: True
print(gc.get_referents(outer) == [inner])  # expect: True
print(any(obj is outer for obj in gc.get_objects()))  # expect: True
print(len(gc.get_threshold()), len(gc.get_count()), gc.garbage)  # expect: 3 3 []
try:
    gc.collect(7)
except ValueError as error:
    print(error)  # expect: invalid generation
