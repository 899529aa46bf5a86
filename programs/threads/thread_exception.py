# An exception in a thread prints its traceback on stderr and ends that thread only.
import threading

finished = []


def fails():
    raise ValueError("only this thread")


def inner(n):
    return 10 / n


def divides(n):
    finished.append(inner(n))


for target, args in ((fails, ()), (divides, (0,)), (divides, (5,))):
    thread = threading.Thread(target=target, args=args)
    thread.start()
    thread.join()
    print(thread.is_alive())
# expect: False
# expect: False
# expect: False
print(finished)  # expect: [2.0]
named = threading.Thread(target=fails, name="Ada")
named.start()
named.join()


def exits():
    raise SystemExit("silent in a thread")


quiet = threading.Thread(target=exits)
quiet.start()
quiet.join()
print("main goes on")  # expect: main goes on
# expect stderr: Exception in thread Thread-1 (fails):
# expect stderr: Traceback (most recent call last):
# expect stderr: File "*thread_exception.py", line 8, in fails
# expect stderr: raise ValueError("only this thread")
# expect stderr: ValueError: only this thread
# expect stderr: Exception in thread Thread-2 (divides):
# expect stderr: File "*thread_exception.py", line 16, in divides
# expect stderr: File "*thread_exception.py", line 12, in inner
# expect stderr: ZeroDivisionError: division by zero
# expect stderr: Exception in thread Ada:
# expect stderr: ValueError: only this thread
