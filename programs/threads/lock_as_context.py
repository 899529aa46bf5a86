# A lock as a context manager is released on every way out of the block.
import threading

lock = threading.Lock()
with lock as taken:
    print(taken, lock.locked())  # expect: True True
print(lock.locked())  # expect: False
try:
    with lock:
        raise ValueError("inside")
except ValueError as error:
    print(error, lock.locked())  # expect: inside False


def early():
    with lock:
        return lock.locked()


print(early(), lock.locked())  # expect: True False
for n in range(3):
    with lock:
        if n == 0:
            continue
        break
print(n, lock.locked())  # expect: 1 False
total = 0


def work():
    global total
    for n in range(100):
        try:
            with lock:
                total += 1
                if n % 10 == 0:
                    raise KeyError(n)
        except KeyError:
            pass


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, lock.locked())  # expect: 400 False
