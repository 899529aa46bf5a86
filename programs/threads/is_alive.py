# A thread's life: made, started, running, ended; what is_alive, ident and repr say.
import threading

gate = threading.Lock()
gate.acquire()
seen = []


def work():
    seen.append(threading.current_thread().is_alive())
    with gate:
        pass


thread = threading.Thread(target=work, name="worker")
print(thread.is_alive(), thread.ident)  # expect: False None
print(repr(thread))  # expect: <Thread(worker, initial)>
thread.start()
print(thread.is_alive(), thread.ident is not None)  # expect: True True
print(repr(thread)[:24])  # expect: <Thread(worker, started
gate.release()
thread.join()
print(thread.is_alive(), seen)  # expect: False [True]
print(repr(thread)[:24])  # expect: <Thread(worker, stopped
main = threading.main_thread()
print(main.is_alive(), main is threading.current_thread(), main.name)  # expect: True True MainThread
print(repr(main)[:28])  # expect: <_MainThread(MainThread, sta
print(main.ident != thread.ident, isinstance(main, threading.Thread))  # expect: True True
