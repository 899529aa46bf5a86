# Two interpreters count on two threads: with one lock for both they take turns, with a lock each nobody waits.
# minipy run --stats --interpreter-lock own programs/interpreters/two_counters.py 20000
import concurrent.interpreters as interpreters
import sys


def count(turns):
    total = 0
    for turn in range(turns):
        total += turn
    print(total)


turns = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
both = [interpreters.create(), interpreters.create()]
threads = [interp.call_in_thread(count, turns) for interp in both]
for thread in threads:
    thread.join()
for interp in both:
    interp.close()
# expect: 1999000
# expect: 1999000
