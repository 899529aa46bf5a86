# Ctrl-C while the main thread waits: a KeyboardInterrupt comes out of whatever it waits in.
# not under: threads=virtual
import os
import queue
import signal
import threading
import time


def interrupted(wait):
    """Call `wait`, which another thread interrupts, again and again should it be too early."""
    is_over = threading.Event()

    def press():
        while not is_over.wait(0.05):
            os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=press)
    try:
        thread.start()
        wait()
        return "not interrupted"
    except KeyboardInterrupt:
        return "interrupted"
    finally:
        old = signal.signal(signal.SIGINT, signal.SIG_IGN)
        is_over.set()
        thread.join()
        signal.signal(signal.SIGINT, old)


lock = threading.Lock()
lock.acquire()
condition = threading.Condition()
never = threading.Event()
sleeper = threading.Thread(target=never.wait)
sleeper.start()
reader, writer = os.pipe()


def wait_for_condition():
    with condition:
        condition.wait()


def compute():
    while True:
        pass


print(interrupted(lambda: time.sleep(100)))  # expect: interrupted
print(interrupted(lock.acquire))  # expect: interrupted
print(interrupted(lambda: lock.acquire(timeout=100)))  # expect: interrupted
print(interrupted(sleeper.join))  # expect: interrupted
print(interrupted(never.wait))  # expect: interrupted
print(interrupted(queue.Queue().get))  # expect: interrupted
print(interrupted(queue.SimpleQueue().get))  # expect: interrupted
print(interrupted(wait_for_condition))  # expect: interrupted
print(interrupted(threading.Semaphore(0).acquire))  # expect: interrupted
print(interrupted(lambda: os.read(reader, 1)))  # expect: interrupted
print(interrupted(compute))  # expect: interrupted

lock.release()
with lock, condition:
    never.set()
sleeper.join()
print("all is free")  # expect: all is free
