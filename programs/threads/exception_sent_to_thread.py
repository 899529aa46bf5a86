# PyThreadState_SetAsyncExc: one thread has another raise an exception at its next look-up.
import ctypes
import threading


class Stop(Exception):
    pass


def send(ident, exception):
    return ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(ident), exception)


def work():
    try:
        started.set()
        while True:
            pass
    except Stop as error:
        print("stopped by", repr(error))
    finally:
        print("cleaned up")


started = threading.Event()
thread = threading.Thread(target=work)
thread.start()
started.wait()
print(send(12345, ctypes.py_object(Stop)))  # expect: 0
answer = send(thread.ident, ctypes.py_object(Stop))
thread.join()
# expect: stopped by Stop()
# expect: cleaned up
print(answer)  # expect: 1
try:
    send(threading.get_ident(), ctypes.py_object(KeyError))
    for i in range(100):
        pass
except KeyError as error:
    print("own", repr(error))  # expect: own KeyError()
