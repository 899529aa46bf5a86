# Two interpreters count, one after the other and at once; prints how long "at once" takes of "one after the other".
# On a host without a GIL and with a lock each it is 0.5 and a little; in all other cases 1 and a little.
import concurrent.interpreters as interpreters
import sys
import time


def count(turns):
    total = 0
    for turn in range(turns):
        total += turn


def elapsed(*groups):
    """Return how long it takes to run the groups of interpreters one after the other, those of a group at once."""
    began = time.perf_counter()
    for group in groups:
        threads = [interp.call_in_thread(count, turns) for interp in group]
        for thread in threads:
            thread.join()
    return time.perf_counter() - began


turns = int(sys.argv[1]) if len(sys.argv) > 1 else 200
one, other = interpreters.create(), interpreters.create()
one.call(count, 1), other.call(count, 1)
apart, at_once = elapsed([one], [other]), elapsed([one, other])
print(f"{at_once / apart:.2f}")  # outcomes: *
one.close()
other.close()
