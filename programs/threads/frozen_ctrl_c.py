# The frozen Ctrl-C of a talk of 2009: a SIGINT comes while the main thread joins one that computes.
# Since 3.2 the join hears it. In CPython 2.7, and with --era py27, the handler has to wait for the end of the thread.
# args: 100000000
import os
import signal
import sys
import threading
import time

count = int(sys.argv[1])
sent_at = handled_at = computed_at = None


def handle(number, frame):
    global handled_at
    handled_at = time.monotonic()


def main_joins():
    frame = sys._current_frames()[threading.main_thread().ident]
    return frame.f_code.co_name in ("_wait_for_tstate_lock", "join")


def compute():
    global sent_at, computed_at
    while not main_joins():
        time.sleep(0.001)
    sent_at = time.monotonic()
    os.kill(os.getpid(), signal.SIGINT)
    turns = 0
    while handled_at is None and turns < count:
        turns += 1
    computed_at = time.monotonic()


signal.signal(signal.SIGINT, handle)
thread = threading.Thread(target=compute)
thread.start()
thread.join()
print("handled while the thread computed:", handled_at < computed_at)  # expect: handled while the thread computed: True
if "times" in sys.argv:
    print(f"after {1000 * (handled_at - sent_at):.2f} ms")
