# A counting semaphore built from a lock and polling: never more than two inside.
import threading
import time


class Semaphore:
    def __init__(self, value):
        self.value = value
        self.lock = threading.Lock()

    def __enter__(self):
        while True:
            with self.lock:
                if self.value > 0:
                    self.value -= 1
                    return self
            time.sleep(0.001)

    def __exit__(self, kind, value, traceback):
        with self.lock:
            self.value += 1


places = Semaphore(2)
lock = threading.Lock()
inside = 0
most = 0
visits = []


def visit(name):
    global inside, most
    with places:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.005)
        with lock:
            inside -= 1
            visits.append(name)


threads = [threading.Thread(target=visit, args=(n,)) for n in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(visits), inside, places.value)  # expect: [0, 1, 2, 3, 4, 5] 0 2
print(1 <= most <= 2)  # expect: True
