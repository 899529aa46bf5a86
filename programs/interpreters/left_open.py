# What the program leaves open ends with it, after a warning.
import concurrent.interpreters as interpreters

interp = interpreters.create()
interp.exec("""
import atexit, threading

class Thing:
    def __del__(self):
        print('del')

thing = Thing()
atexit.register(print, 'atexit')
threading.Thread(target=print, args=('thread',)).start()
""")
print("end", flush=True)
# expect unordered: thread
# expect unordered: end
# expect: atexit
# expect: del
# expect stderr: <sys>:0: RuntimeWarning: remaining subinterpreters; close them with Interpreter.close()
