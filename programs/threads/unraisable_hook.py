# sys.unraisablehook is told of exceptions that nobody can receive: from finalizers, callbacks, threads and at exit.
import _thread
import atexit
import sys
import time
import weakref


class Failing:
    def __del__(self):
        raise ValueError("in del")


def fail(*args):
    raise KeyError("called")


def hook(told):
    line = told.exc_traceback.tb_lineno
    print(type(told).__name__, told.exc_type.__name__, told.exc_value, told.err_msg, told.object.__qualname__, line)
    kinds.append(told.exc_type)


kinds = []
sys.unraisablehook = hook
Failing()
_thread.start_new_thread(fail, ())
while len(kinds) < 2:
    time.sleep(0.001)
saved = []
sys.unraisablehook = saved.append
target = type("Target", (), {})()
reference = weakref.ref(target, fail)
del target
print(saved[0].exc_value, saved[0].object is fail)
sys.unraisablehook = lambda told: 1 / 0
Failing()
sys.unraisablehook = None
Failing()
sys.unraisablehook = sys.__unraisablehook__
Failing()
try:
    sys.unraisablehook(1)
except TypeError as error:
    print(error)
sys.unraisablehook = hook
atexit.register(fail)

# expect: UnraisableHookArgs ValueError in del None Failing.__del__ 11
# expect: UnraisableHookArgs KeyError 'called' Exception ignored in thread started by fail 15
# expect: 'called' True
# expect: sys.unraisablehook argument type must be UnraisableHookArgs
# expect: UnraisableHookArgs KeyError 'called' Exception ignored in atexit callback fail 15
# expect stderr: Exception ignored in sys.unraisablehook: <function <lambda> at 0x*>
# expect stderr: ZeroDivisionError: division by zero
# expect stderr: Exception ignored in: <function Failing.__del__ at 0x*>
# expect stderr: ValueError: in del
# expect stderr: Exception ignored in: <function Failing.__del__ at 0x*>
# expect stderr: ValueError: in del
