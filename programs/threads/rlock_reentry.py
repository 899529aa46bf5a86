# An RLock may be taken again by its owner, and is free after as many releases; others must wait.
import threading

lock = threading.RLock()
log = []


class Tree:
    def __init__(self, children=()):
        self.children = children

    def size(self):
        with lock:
            return 1 + sum([child.size() for child in self.children])


print(Tree([Tree(), Tree([Tree()])]).size())  # expect: 4
print(lock.acquire(), lock.acquire(), lock.acquire(blocking=False))  # expect: True True True


def attempt(name):
    taken = lock.acquire(timeout=0.01)
    log.append((name, taken))
    if taken:
        lock.release()


def try_from_thread(name):
    thread = threading.Thread(target=attempt, args=(name,))
    thread.start()
    thread.join()


try_from_thread("held three times")
lock.release()
lock.release()
try_from_thread("held once")
lock.release()
try_from_thread("free")
print(log)  # expect: [('held three times', False), ('held once', False), ('free', True)]
try:
    lock.release()
except RuntimeError as error:
    print(error)  # expect: cannot release un-acquired lock
lock.acquire()


def release_in_thread():
    try:
        lock.release()
    except RuntimeError as error:
        log.append(str(error))


thread = threading.Thread(target=release_in_thread)
thread.start()
thread.join()
print(log[-1])  # expect: cannot release un-acquired lock
lock.release()
count = 0


def work():
    global count
    for _ in range(50):
        with lock:
            with lock:
                count += 1


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)  # expect: 150
