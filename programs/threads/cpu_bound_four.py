# Four CPU-bound threads against the same work in sequence: the same results, whatever the time.
# args: 2000
import sys
import threading
import time

count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
results = {}


def work(number):
    total = 0
    for i in range(count):
        total += i % (number + 2)
    results[number] = total


start = time.perf_counter()
for number in range(4):
    work(number)
in_sequence = time.perf_counter() - start
expected = results
results = {}
print("sequence finished")  # expect: sequence finished
start = time.perf_counter()
threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
in_threads = time.perf_counter() - start
print("threads finished")  # expect: threads finished
print(results == expected)  # expect: True
print(in_sequence > 0, in_threads > 0)  # expect: True True
