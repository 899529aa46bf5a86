# threading.excepthook: what it is given, replacing it, SystemExit in a thread, an exception in the hook itself.
# expect stderr: Exception in thread plain:
# expect stderr: ValueError: shown as usual
# expect stderr: Exception in threading.excepthook:
# expect stderr: ZeroDivisionError: division by zero
import sys
import threading


def run(function, name):
    thread = threading.Thread(target=function, name=name)
    thread.start()
    thread.join()
    return thread


def fail():
    raise ValueError("shown as usual")


def leave():
    sys.exit("no trace of this")


run(fail, "plain")
print(run(leave, "leaver").is_alive())  # expect: False

caught = []


def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.exc_traceback is not None, args.thread.name))


threading.excepthook = hook
run(fail, "hooked")
run(leave, "leaver")
run(lambda: {}["missing"], "keys")
print(caught)
# expect: [('ValueError', 'shown as usual', True, 'hooked'), ('SystemExit', 'no trace of this', True, 'leaver'), ('KeyError', "'missing'", True, 'keys')]


def bad_hook(args):
    1 / 0


threading.excepthook = bad_hook
run(fail, "worse")
threading.excepthook = threading.__excepthook__


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(name="worker")
        self.result = self.error = None

    def run(self):
        try:
            self.result = 1 / 0
        except ZeroDivisionError as error:
            self.error = error


worker = Worker()
worker.start()
worker.join()
print(worker.result, repr(worker.error))  # expect: None ZeroDivisionError('division by zero')
args = threading.ExceptHookArgs((ValueError, ValueError("x"), None, None))
print(args.exc_type, args[1], args.thread, len(args))  # expect: <class 'ValueError'> x None 4
try:
    threading.ExceptHookArgs((1, 2))
except TypeError as error:
    print(error)  # expect: _thread._ExceptHookArgs() takes a 4-sequence (2-sequence given)
print(threading.main_thread() is threading.current_thread(), threading.active_count(), len(threading.enumerate()))
# expect: True 1 1
