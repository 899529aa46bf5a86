# With a look-up after every instruction the threads switch as often as can be; locked results stay right.
# flags: --check-interval 1
import threading

lock = threading.Lock()
log = []
total = 0


def work(name):
    global total
    for n in range(30):
        lock.acquire()
        total += n
        log.append(name)
        lock.release()


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, log.count("a"), log.count("b"))  # expect: 870 30 30
