# A fork while other threads hold a lock, wait for one, compute and read: the child has one thread, and works.
# not under: threads=virtual
import os
import signal
import sys
import threading
import time

held, wanted = threading.Lock(), threading.Lock()
is_held, may_end = threading.Event(), threading.Event()
reader, writer = os.pipe()


def hold():
    with held:
        is_held.set()
        may_end.wait()


def want():
    with wanted:
        pass


def compute():
    while not may_end.is_set():
        pass


def read():
    os.read(reader, 1)


def count_with_threads(number):
    """Let some threads meet at the lock that a thread of the parent waits for."""
    found = []

    def add():
        with wanted:
            found.append(1)

    threads = [threading.Thread(target=add) for _ in range(number)]
    for thread in threads:
        thread.start()
    wanted.release()
    for thread in threads:
        thread.join()
    return len(found)


wanted.acquire()
threads = [threading.Thread(target=target) for target in (hold, want, compute, read)]
for thread in threads:
    thread.start()
is_held.wait()
os.register_at_fork(
    before=lambda: print("before", flush=True),
    after_in_child=lambda: print("in the child", flush=True),
)

pid = os.fork()
if pid == 0:
    for thread in threads:
        thread.join()
    print(threading.active_count(), [thread.is_alive() for thread in threads], held.locked())
    print(count_with_threads(3), held.acquire(timeout=0.01))
    signal.signal(signal.SIGUSR1, lambda *args: print("handled"))
    os.kill(os.getpid(), signal.SIGUSR1)
    killer = threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGINT))
    try:
        killer.start()
        time.sleep(100)
    except KeyboardInterrupt:
        print("interrupted", flush=True)
    grandchild = os.fork()
    if grandchild == 0:
        signal.raise_signal(signal.SIGUSR1)
        sys.exit(5)
    print(os.waitstatus_to_exitcode(os.waitpid(grandchild, 0)[1]))
    sys.exit(3)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
# expect: before
# expect: in the child
# expect: 1 [False, False, False, False] True
# expect: 3 False
# expect: handled
# expect: interrupted
# expect: before
# expect: in the child
# expect: handled
# expect: 5
# expect: 3
may_end.set()
wanted.release()
os.write(writer, b"x")
for thread in threads:
    thread.join()
print("the parent goes on")  # expect: the parent goes on
