# append and pop are single operations on the list: without any lock no item is lost or doubled.
import threading

items = []
popped = []


def append(first):
    for n in range(first, first + 200):
        items.append(n)


def pop():
    while True:
        try:
            popped.append(items.pop())
        except IndexError:
            return


threads = [threading.Thread(target=append, args=(first,)) for first in (0, 1000, 2000)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(items), len(dict.fromkeys(items)))  # expect: 600 600
for first in (0, 1000, 2000):
    own = [n for n in items if first <= n < first + 200]
    assert own == list(range(first, first + 200)), "each thread's items stay in order"
threads = [threading.Thread(target=pop) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(items, len(popped), len(dict.fromkeys(popped)))  # expect: [] 600 600
