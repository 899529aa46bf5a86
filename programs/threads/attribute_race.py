# An attribute is read and written in two steps: a shared counter object loses updates without a lock.
import threading


class Counter:
    def __init__(self):
        self.plain = 0
        self.locked = 0
        self.lock = threading.Lock()

    def hit(self):
        self.plain += 1
        with self.lock:
            self.locked += 1


counter = Counter()


def work():
    for _ in range(200):
        counter.hit()


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.plain)  # outcomes: *
print(counter.plain <= 800)  # expect: True
print(counter.locked)  # expect: 800
