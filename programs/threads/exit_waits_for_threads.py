# sys.exit in the main thread waits for the other threads, then its status counts.
import sys
import threading


def work():
    threading.main_thread().join()
    print("still working after sys.exit")


threading.Thread(target=work).start()
print("leaving")  # expect: leaving
sys.exit(5)
# expect: still working after sys.exit
# expect exit: 5
