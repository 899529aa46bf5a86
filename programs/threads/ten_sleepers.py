# Ten sleepers overlap, because sleep gives up the interpreter lock: together they take far less than ten sleeps.
import threading
import time

order = []


def sleeper(number):
    time.sleep(nap)
    order.append(number)


def seconds_for_ten(work):
    start = time.monotonic()
    threads = [threading.Thread(target=work, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.monotonic() - start


nap = max(0.3, 4 * seconds_for_ten(int))  # so that a busy machine changes little
elapsed = seconds_for_ten(sleeper)
print(sorted(order))  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
print(elapsed >= nap)  # expect: True
print(elapsed < 5 * nap)  # expect: True
