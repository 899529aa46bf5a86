# list.remove and deque.remove find and take an element in one step, whatever other threads do meanwhile.
import threading
from collections import deque


def churn(items, mine, errors):
    for _ in range(200):
        try:
            items.append(mine)
            items.remove(mine)
        except (ValueError, IndexError) as error:
            errors.append(str(error))


for kind in list, deque:
    items, errors = kind(range(30)), []
    threads = [threading.Thread(target=churn, args=(items, 100 + k, errors)) for k in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(kind.__name__, list(items) == list(range(30)), errors[:1])

# expect: list True []
# expect: deque True []
