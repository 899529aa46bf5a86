# Copies of a deque, and searches that ask no code of the program, see it whole whatever other threads do meanwhile.
import threading
from collections import deque

items, is_over, errors = deque(range(100), 100), threading.Event(), []


def churn():
    while not is_over.is_set():
        items.append(items[0])  # a bounded deque: the oldest falls off


def look():
    for _ in range(100):
        try:
            sizes = len(list(items)), len((*items,)), len(items.copy()), len(sorted(items)), len(deque(items))
            if set(sizes) != {100} or -1 in items or items.count(-1) or len(items * 2) != 100:
                errors.append(sizes)
        except RuntimeError as error:
            errors.append(str(error))


writer = threading.Thread(target=churn)
readers = [threading.Thread(target=look) for _ in range(2)]
for thread in (writer, *readers):
    thread.start()
for thread in readers:
    thread.join()
is_over.set()
writer.join()
print(errors[:1])  # expect: []
