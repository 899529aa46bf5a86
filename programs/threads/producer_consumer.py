# One producer and one consumer over a hand-written queue: a lock, a list, and polling with a short sleep.
import threading
import time


class Queue:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.lock = threading.Lock()
        self.largest = 0

    def put(self, item):
        while True:
            with self.lock:
                if len(self.items) < self.size:
                    self.items.append(item)
                    self.largest = max(self.largest, len(self.items))
                    return
            time.sleep(0.001)

    def get(self):
        while True:
            with self.lock:
                if self.items:
                    return self.items.pop(0)
            time.sleep(0.001)


queue = Queue(3)
received = []


def produce():
    for n in range(30):
        queue.put(n)
    queue.put(None)


def consume():
    while True:
        item = queue.get()
        if item is None:
            break
        received.append(item * 10)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(received == [n * 10 for n in range(30)])  # expect: True
print(len(received), received[:3], queue.items)  # expect: 30 [0, 10, 20] []
print(1 <= queue.largest <= 3)  # expect: True
