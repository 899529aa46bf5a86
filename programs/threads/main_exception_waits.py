# An uncaught exception of the main thread is reported at once, but the program ends when its threads have.
import threading
import time


def work():
    time.sleep(0.05)
    print("the thread finishes")


print("start")  # expect: start
threading.Thread(target=work).start()
raise RuntimeError("main failed")
# expect: the thread finishes
# expect error: RuntimeError: main failed
