# A daemon thread does not keep the program alive: it is stopped wherever it is when the others have ended.
import threading
import time

ticks = []


def forever():
    while True:
        ticks.append(1)
        time.sleep(0.001)


daemon = threading.Thread(target=forever, daemon=True)
print(daemon.daemon, threading.current_thread().daemon)  # expect: True False
daemon.start()
while not ticks:
    time.sleep(0.001)
print("it ticks", daemon.is_alive())  # expect: it ticks True
try:
    daemon.daemon = False
except RuntimeError as error:
    print(error)  # expect: cannot set daemon status of active thread


def child():
    print("inherits:", threading.Thread().daemon)


parent = threading.Thread(target=child, daemon=True)
parent.start()
parent.join()  # expect: inherits: True
other = threading.Thread(target=child)
other.daemon = False
other.start()
other.join()  # expect: inherits: False
print("end")  # expect: end
