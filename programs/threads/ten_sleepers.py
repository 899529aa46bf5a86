# Ten sleepers overlap, because sleep gives up the interpreter lock: together they take far less than ten sleeps.
import threading
import time

nap = 0.5
order = []


def sleeper(number):
    time.sleep(nap)
    order.append(number)


start = time.monotonic()
threads = [threading.Thread(target=sleeper, args=(number,)) for number in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
elapsed = time.monotonic() - start
print(sorted(order))  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
print(elapsed >= nap)  # expect: True
print(elapsed < 5 * nap)  # expect: True
