# The convoy: a thread that computes beside one that exchanges bytes with an echo, which takes 1 ms for each. Whenever
# the second thread has an answer, it must wait for the interpreter lock, which the first gives away only when it must.
# `minipy run --stats` shows how often each took the lock; --gil and --switch-interval change how long a trip takes.
# args: 20
# not under: threads=virtual
import socket
import sys
import threading
import time


def echo(end):
    while data := end.recv(1):
        time.sleep(0.001)
        end.sendall(data)


def compute():
    count = 0
    while not is_done:
        count += 1
    counts.append(count)


def exchange(trips):
    for number in range(trips):
        near.sendall(bytes([number % 256]))
        answers.append(near.recv(1)[0])


trips = int(sys.argv[1]) if len(sys.argv) > 1 else 100
near, far = socket.socketpair()
is_done, counts, answers = False, [], []
echoing = threading.Thread(target=echo, args=(far,))
echoing.start()

begun = time.perf_counter()
exchange(trips)
alone = time.perf_counter() - begun

hog = threading.Thread(target=compute)
hog.start()
begun = time.perf_counter()
exchange(trips)
beside = time.perf_counter() - begun
is_done = True
hog.join()
near.close()
echoing.join()
far.close()
print(answers == [*range(trips)] * 2, counts[0] > 0)  # expect: True True
ms = [seconds / trips * 1000 for seconds in (alone, beside)]
print(f"ms per trip: {ms[0]:.2f} alone, {ms[1]:.2f} beside a thread that computes", file=sys.stderr)
