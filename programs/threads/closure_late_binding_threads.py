# Threads made in a loop over a closure see the variable when they run, not when they were made.
import threading

late, early, passed = [], [], []
threads = []
for i in range(5):
    threads.append(threading.Thread(target=lambda: late.append(i)))
    threads.append(threading.Thread(target=lambda i=i: early.append(i)))
    threads.append(threading.Thread(target=passed.append, args=(i,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(late)  # expect: [4, 4, 4, 4, 4]
print(sorted(early), sorted(passed))  # expect: [0, 1, 2, 3, 4] [0, 1, 2, 3, 4]


def counter():
    count = 0
    lock = threading.Lock()

    def step():
        nonlocal count
        for _ in range(50):
            with lock:
                count += 1

    workers = [threading.Thread(target=step) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return count


print(counter())  # expect: 150
