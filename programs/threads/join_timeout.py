# join with a timeout returns None whether the thread has ended or not; is_alive tells.
import threading
import time

gate = threading.Lock()
gate.acquire()


def wait_for_gate():
    with gate:
        pass


thread = threading.Thread(target=wait_for_gate)
try:
    thread.join()
except RuntimeError as error:
    print(error)  # expect: cannot join thread before it is started
thread.start()
start = time.monotonic()
print(thread.join(0.05), thread.is_alive())  # expect: None True
print(time.monotonic() - start >= 0.05)  # expect: True
print(thread.join(timeout=0), thread.is_alive())  # expect: None True
print(thread.join(-1), thread.is_alive())  # expect: None True
gate.release()
thread.join()
print(thread.is_alive(), thread.join(), thread.join(1))  # expect: False None None
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)  # expect: cannot join current thread
