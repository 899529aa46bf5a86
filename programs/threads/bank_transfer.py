# Transfers between accounts without a lock: money may appear or vanish.
import threading

accounts = [100, 100, 100]


def transfer(source, target, times):
    for _ in range(times):
        accounts[source] -= 1
        accounts[target] += 1


threads = [threading.Thread(target=transfer, args=(i, (i + 1) % 3, 300)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(accounts))  # outcomes: *
print(len(accounts))  # expect: 3
