# The well-known mistake Thread(target=f()): f runs at once in the main thread, and the thread has nothing to do.
import threading


def work():
    print("running in", threading.current_thread().name)


right = threading.Thread(target=work, name="worker")
right.start()
right.join()  # expect: running in worker
wrong = threading.Thread(target=work(), name="worker")  # expect: running in MainThread
print("nothing runs when it is started")  # expect: nothing runs when it is started
wrong.start()
wrong.join()
print(wrong.is_alive())  # expect: False
wrong_too = threading.Thread(target=5, name="five")
wrong_too.start()
wrong_too.join()
print("a target that can't be called fails in its thread")  # expect: a target that can't be called fails in its thread
# expect stderr: Exception in thread five:
# expect stderr: TypeError: 'int' object is not callable
