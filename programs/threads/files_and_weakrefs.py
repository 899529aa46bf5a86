# Threads share a file, a weak dictionary and cycles: every line arrives whole, nothing is lost or kept too long.
import gc
import os
import threading
import weakref

path = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"lines-{os.getpid()}-{os.urandom(3).hex()}.txt")


class Item:
    def __init__(self, number):
        self.number = number
        self.me = self


known = weakref.WeakSet()
lock = threading.Lock()
gone = []


def work(name, file):
    for i in range(20):
        file.write(f"{name} {i}\n")
        item = Item(i)
        with lock:
            known.add(item)
        weakref.finalize(item, gone.append, (name, i))
    file.flush()


with open(path, "w") as file:
    threads = [threading.Thread(target=work, args=(f"t{n}", file)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
with open(path) as file:
    lines = file.read().splitlines()
os.remove(path)
print(len(lines), len(set(lines)))  # expect: 80 80
print(sorted(lines) == sorted(f"t{n} {i}" for n in range(4) for i in range(20)))  # expect: True
gc.collect()
print(len(known), len(gone), len(set(gone)))  # expect: 0 80 80
