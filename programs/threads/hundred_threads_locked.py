# The fixed twin of hundred_threads.py.
import threading

n = 0
lock = threading.Lock()


def work():
    global n
    with lock:
        n += 1


threads = [threading.Thread(target=work) for _ in range(100)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)  # expect: 100
