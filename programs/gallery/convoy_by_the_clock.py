# The convoy by the clock of the system: one thread computes, the other sleeps 1 ms and then computes a little, so many
# times. For CPython's own profiler as well as for minipy.
# args: 3
# expect: done
import sys
import threading
import time


def compute():
    while not is_over:
        pass


def doze(times):
    global is_over
    for _ in range(times):
        time.sleep(0.001)
        for _ in range(600):
            pass
    is_over = True


is_over = False
threads = [threading.Thread(target=compute), threading.Thread(target=doze, args=(int(sys.argv[1]),))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
