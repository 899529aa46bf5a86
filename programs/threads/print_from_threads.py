# Each thread prints one line with one call: the lines come in any order, but whole.
import sys
import threading


def work(number):
    sys.stdout.write(f"line {number} of thread {threading.current_thread().name}\n")


threads = [threading.Thread(target=work, args=(number,), name=f"T{number}") for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# expect unordered: line 0 of thread T0
# expect unordered: line 1 of thread T1
# expect unordered: line 2 of thread T2
# expect unordered: line 3 of thread T3
# expect unordered: line 4 of thread T4
lock = threading.Lock()


def locked(number):
    with lock:
        print("locked", end=" ")
        print(number, end=" ")
        print("line")


threads = [threading.Thread(target=locked, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# expect unordered: locked 0 line
# expect unordered: locked 1 line
# expect unordered: locked 2 line
print("done")  # expect: done
