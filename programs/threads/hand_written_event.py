# An event built from a lock: the waiters block on it and pass it on, until all have gone through.
import threading


class Event:
    def __init__(self):
        self.gate = threading.Lock()
        self.gate.acquire()
        self.is_set = False

    def set(self):
        self.is_set = True
        self.gate.release()

    def wait(self):
        with self.gate:
            pass


event = Event()
passed = []


def wait(name):
    event.wait()
    assert event.is_set
    passed.append(name)


threads = [threading.Thread(target=wait, args=(name,)) for name in "abcde"]
for thread in threads:
    thread.start()
print(passed, event.is_set)  # expect: [] False
event.set()
for thread in threads:
    thread.join()
print(sorted(passed))  # expect: ['a', 'b', 'c', 'd', 'e']
