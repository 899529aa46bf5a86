# Iterators of itertools that several threads read: each value comes once, and no thread is refused.
import collections
import itertools
import threading


def together(function, count):
    threads = [threading.Thread(target=function) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


numbers = itertools.count()
source = itertools.chain(range(200), range(200))
turns = itertools.cycle("abc")
lock = threading.Lock()
taken, seen, letters = [], [], collections.Counter()


def take():
    mine = [next(numbers) for _ in range(100)]
    rest = list(source)
    chosen = [next(turns) for _ in range(30)]
    with lock:
        taken.extend(mine)
        seen.extend(rest)
        letters.update(chosen)


together(take, 4)
print(sorted(taken) == list(range(400)), len(seen), sum(seen), sorted(letters.items()))
# expect: True 400 39800 [('a', 40), ('b', 40), ('c', 40)]
print(numbers, next(numbers), list(source), type(source).__name__, isinstance(turns, itertools.cycle))
# expect: count(401) 400 [] chain True
