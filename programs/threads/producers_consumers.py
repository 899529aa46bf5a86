# Three producers, two consumers and a sentinel for each consumer: nothing is lost and nothing comes twice.
import threading
import time

items = []
lock = threading.Lock()
consumed = [[], []]


def produce(first):
    for n in range(first, first + 20):
        with lock:
            items.append(n)


def consume(number):
    while True:
        with lock:
            item = items.pop(0) if items else "nothing yet"
        if item == "nothing yet":
            time.sleep(0.001)
        elif item is None:
            return
        else:
            consumed[number].append(item)


producers = [threading.Thread(target=produce, args=(first,)) for first in (0, 100, 200)]
consumers = [threading.Thread(target=consume, args=(number,)) for number in (0, 1)]
for thread in consumers + producers:
    thread.start()
for thread in producers:
    thread.join()
with lock:
    items.extend([None, None])
for thread in consumers:
    thread.join()
everything = consumed[0] + consumed[1]
wanted = list(range(20)) + list(range(100, 120)) + list(range(200, 220))
print(len(everything), sorted(everything) == wanted)  # expect: 60 True
print(items)  # expect: []
for mine in consumed:
    for first in (0, 100, 200):
        own = [n for n in mine if first <= n < first + 20]
        assert own == sorted(own), "each producer's items arrive in its order"
