# A thread can be started once; after that, or by run(), other rules hold.
import threading

runs = []
thread = threading.Thread(target=runs.append, args=(1,))
thread.start()
thread.join()
try:
    thread.start()
except RuntimeError as error:
    print(error)  # expect: threads can only be started once
print(runs)  # expect: [1]
gate = threading.Lock()
gate.acquire()


def wait():
    gate.acquire()


running = threading.Thread(target=wait)
running.start()
try:
    running.start()
except RuntimeError as error:
    print(error)  # expect: threads can only be started once
gate.release()
running.join()


def where():
    runs.append(threading.current_thread().name)


direct = threading.Thread(target=where)
direct.run()
print(runs[-1], direct.is_alive(), direct.ident)  # expect: MainThread False None
