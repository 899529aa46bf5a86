# An interpreter has threads of its own; they are no daemons, and its end waits for them. Then atexit, then what it holds.
import concurrent.interpreters as interpreters

interp = interpreters.create()
interp.exec("""
import atexit, threading, time

def late():
    go.acquire()
    print('late', threading.current_thread().name)

go = threading.Lock()
go.acquire()
thread = threading.Thread(target=late)
thread.start()
for make in (lambda: threading.Thread(daemon=True), lambda: setattr(threading.Thread(), 'daemon', True)):
    try:
        make()
    except RuntimeError as error:
        print(error)
atexit.register(print, 'atexit')

class Thing:
    def __del__(self):
        print('del')

thing = Thing()
""")
# expect: daemon threads are disabled in this (sub)interpreter
# expect: daemon threads are disabled in this interpreter
print(interp.is_running())  # expect: False
interp.exec("go.release()")
interp.close()
# expect: late Thread-1 (late)
# expect: atexit
# expect: del
print(interpreters.list_all())  # expect: [Interpreter(0)]
