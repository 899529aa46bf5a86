# The plain `n += 1` race: LOAD_GLOBAL, LOAD_CONST, INPLACE_ADD, STORE_GLOBAL, with a possible switch between each two.
# args: 5000
import sys
import threading

n = 0
count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000


def work():
    global n
    for _ in range(count):
        n += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)  # outcomes: *
print(2 <= n <= 2 * count)  # expect: True
