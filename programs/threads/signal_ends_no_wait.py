# A handler runs while the main thread waits, and then the wait goes on for the rest of its time (PEP 475).
# not under: threads=virtual
import os
import queue
import signal
import threading
import time

count = 0


def tick(number, frame):
    global count
    count += 1


def watched(wait, least_s):
    """Say whether `wait` took its time, and whether the handler ran meanwhile."""
    before, begin = count, time.monotonic()
    answer = wait()
    print(answer, time.monotonic() - begin >= least_s, count > before)


def get_nothing():
    try:
        queue.Queue().get(timeout=0.2)
    except queue.Empty:
        return "empty"


lock = threading.Lock()
lock.acquire()
reader, writer = os.pipe()
signal.signal(signal.SIGALRM, tick)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)

watched(lambda: time.sleep(0.2), 0.2)  # expect: None True True
watched(lambda: lock.acquire(timeout=0.2), 0.2)  # expect: False True True
watched(lambda: threading.Event().wait(0.2), 0.2)  # expect: False True True
watched(get_nothing, 0.2)  # expect: empty True True

thread = threading.Thread(target=lambda: (time.sleep(0.2), os.write(writer, b"late")))
thread.start()
watched(lambda: os.read(reader, 10), 0.1)  # expect: b'late' True True

thread = threading.Thread(target=time.sleep, args=(0.2,))
thread.start()
watched(thread.join, 0.1)  # expect: None True True

threading.Timer(0.2, lock.release).start()
watched(lock.acquire, 0.1)  # expect: True True True

signal.setitimer(signal.ITIMER_REAL, 0)
signal.signal(signal.SIGUSR1, lambda *args: print("paused no more"))
threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGUSR1)).start()
signal.pause()  # expect: paused no more
