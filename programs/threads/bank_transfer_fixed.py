# The fixed twin of bank_transfer.py: both accounts' locks, always in the same order.
import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


accounts = [Account(number, 100) for number in range(3)]


def transfer(source, target, times):
    first, second = (source, target) if source.number < target.number else (target, source)
    for _ in range(times):
        with first.lock:
            with second.lock:
                source.balance -= 1
                target.balance += 1


threads = []
for i in range(3):
    threads.append(threading.Thread(target=transfer, args=(accounts[i], accounts[(i + 1) % 3], 100)))
    threads.append(threading.Thread(target=transfer, args=(accounts[i], accounts[(i + 2) % 3], 50)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([account.balance for account in accounts])  # expect: [100, 100, 100]
