# A program that ends without shutting its executor down still runs all that was submitted; atexit comes after that.
import atexit
import threading
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
started = threading.Event()


def first():
    started.set()
    try:
        while True:
            pool.submit(int)
            time.sleep(0.001)
    except RuntimeError:  # the program has ended
        print("first job")


def last():
    print("last job")
    try:
        pool.submit(print, "too late")
    except RuntimeError as error:
        print(error)


def dropped():
    forgotten = ThreadPoolExecutor(1)
    forgotten.submit(print, "job of a forgotten executor").result()


atexit.register(print, "atexit")
dropped()
pool.submit(first)
started.wait()
pool.submit(last)
print("end of main")
# expect: job of a forgotten executor
# expect: end of main
# expect: first job
# expect: last job
# expect: cannot schedule new futures after interpreter shutdown
# expect: atexit
