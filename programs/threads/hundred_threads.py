# A hundred threads each do `n += 1` once; short as that is, nothing guarantees 100.
import threading

n = 0


def work():
    global n
    n += 1


threads = [threading.Thread(target=work) for _ in range(100)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)  # outcomes: *
print(1 <= n <= 100)  # expect: True
print([thread.is_alive() for thread in threads].count(True))  # expect: 0
