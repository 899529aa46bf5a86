# Forks in a thread, in a handler, in a finally block and in a child, each with its own exit status.
# not under: threads=virtual
import os
import signal
import sys
import threading
import time


def status_of(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def in_thread():
    pid = os.fork()
    if pid == 0:
        is_main = threading.current_thread() is threading.main_thread()
        signal.signal(signal.SIGUSR1, lambda *args: print("handled in", threading.current_thread().name))
        signal.raise_signal(signal.SIGUSR1)
        print(is_main, threading.active_count(), flush=True)
        return  # which ends the process
    print(status_of(pid))


thread = threading.Thread(target=in_thread, name="worker")
thread.start()
thread.join()
# expect: handled in worker
# expect: True 1
# expect: 0


def handle(number, frame):
    global from_handler
    sys.stdout.flush()
    from_handler = os.fork()


signal.signal(signal.SIGUSR2, handle)
signal.raise_signal(signal.SIGUSR2)
if from_handler == 0:
    print("a child of a handler")
    sys.exit(4)
print(status_of(from_handler))
# expect: a child of a handler
# expect: 4


def fail():
    try:
        raise LookupError
    finally:
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            os._exit(6)
        print(status_of(pid))  # expect: 6


try:
    fail()
except LookupError:
    print("caught")  # expect: caught

sys.stdout.flush()
pid = os.fork()
if pid == 0:
    os.close(2)
    raise ValueError("in a child")
print(status_of(pid))  # expect: 1

pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pause()
os.kill(pid, signal.SIGTERM)
print(status_of(pid))  # expect: -15

seen = []
signal.signal(signal.SIGCHLD, lambda *args: seen.append("SIGCHLD"))
pid = os.fork()
if pid == 0:
    os._exit(0)
print(status_of(pid))  # expect: 0
while not seen:
    time.sleep(0.01)
print(seen)  # expect: ['SIGCHLD']
