# What threading says to wrong use, and the names that threads get.
import _thread
import threading


def attempt(action):
    try:
        return action()
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


class Bare(threading.Thread):
    def __init__(self):
        pass


print(attempt(Bare().start), attempt(Bare().join),
      attempt(lambda: Bare().name), attempt(lambda: Bare().daemon), sep="\n")
      # expect: RuntimeError: thread.__init__() not called
      # expect: RuntimeError: Thread.__init__() not called
      # expect: AssertionError: Thread.__init__() not called
      # expect: AssertionError: Thread.__init__() not called
print(attempt(lambda: threading.stack_size(1)), threading.stack_size(), _thread._count())
# expect: ValueError: size not valid: 1 bytes 0 0
print(attempt(lambda: threading.Lock().acquire(timeout=1e20)),
      attempt(lambda: threading.Lock().acquire(False, 2)), sep="\n")
      # expect: OverflowError: timestamp out of range for platform time_t
      # expect: ValueError: can't specify a timeout for a non-blocking call
print(attempt(lambda: setattr(threading.local(), "__dict__", {})))
# expect: AttributeError: '_thread._local' object attribute '__dict__' is read-only
print(threading.ExceptHookArgs, threading.gettrace(), threading.getprofile(), type(threading.RLock()))
# expect: <class '_thread._ExceptHookArgs'> None None <class '_thread.RLock'>


def hook(args):
    print(type(args).__name__, len(args), args.exc_type.__name__, args.thread.name)


threading.excepthook = hook
thread = threading.Thread(target=lambda: {}["missing"])
thread.start()  # expect: _ExceptHookArgs 4 KeyError Thread-1 (<lambda>)
thread.join()
print(thread.name, threading.Thread(target=print).name, threading.Timer(1, print).name, threading.Thread(name="").name)
# expect: Thread-1 (<lambda>) Thread-2 (print) Thread-3 Thread-4
