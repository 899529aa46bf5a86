# `lst.sort()` on ints calls no guest code: CPython's watcher sees the whole list or none of it.
import threading

size = 500
lst = [(i * 7919) % size for i in range(size)]
seen = []
done = False


def watch():
    while not done:
        length = len(lst)
        if length not in seen:
            seen.append(length)


watcher = threading.Thread(target=watch)
watcher.start()
for _ in range(5):
    lst.sort()
    lst.reverse()
lst.sort()
done = True
watcher.join()
print(lst == list(range(size)))  # expect: True
print(len(lst))  # expect: 500
print([length for length in seen if length not in (0, size)])  # expect: []
