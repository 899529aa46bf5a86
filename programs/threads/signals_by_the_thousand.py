# Thousands of signals, some of which the handler sends itself; a handler that ends the program.
import os
import signal
import sys
import threading

counts = {signal.SIGUSR1: 0, signal.SIGUSR2: 0}


def count(number, frame):
    counts[number] += 1
    if number == signal.SIGUSR1 and counts[number] % 2:
        signal.raise_signal(signal.SIGUSR2)


for number in counts:
    signal.signal(number, count)
for _ in range(1000):
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR2)
print(list(counts.values()))  # expect: [1000, 1500]


def flood():
    for _ in range(500):
        os.kill(os.getpid(), signal.SIGUSR1)
        os.kill(os.getpid(), signal.SIGUSR2)


threads = [threading.Thread(target=flood) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counts[signal.SIGUSR1] > 1000, counts[signal.SIGUSR2] > 1500)  # expect: True True


class Dying:
    def __del__(self):
        signal.raise_signal(signal.SIGUSR1)
        print("died")


def leave(number, frame):
    sys.exit(7)


signal.signal(signal.SIGUSR1, count)
Dying()  # expect: died
signal.signal(signal.SIGTERM, leave)
try:
    signal.raise_signal(signal.SIGTERM)
finally:
    signal.raise_signal(signal.SIGUSR1)
    print("left")  # expect: left
print("never printed")
# expect exit: 7
