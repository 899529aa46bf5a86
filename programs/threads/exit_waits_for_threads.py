# sys.exit in the main thread waits for the other threads, then its status counts.
import sys
import threading
import time


def work():
    time.sleep(0.05)
    print("still working after sys.exit")


threading.Thread(target=work).start()
print("leaving")  # expect: leaving
sys.exit(5)
# expect: still working after sys.exit
# expect exit: 5
