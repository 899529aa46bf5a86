# What locks take and give: old names, whether to wait as an int, what a condition keeps of an RLock.
import _thread
import queue
import threading

lock = threading.Lock()
lock.acquire_lock()
print(lock.locked_lock(), lock.locked())  # expect: True True
lock.release_lock()
lock.acquire()
lock.__exit__()
print(lock.locked(), _thread.allocate().locked())  # expect: False False
for made in (threading.Lock(), threading.RLock()):
    for wanted in (None, "", 1.0, 2, True):
        try:
            print(made.acquire(wanted))
            made.release()
        except TypeError as error:
            print(error)
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
# expect: 'float' object cannot be interpreted as an integer
# expect: True
# expect: True
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
# expect: 'float' object cannot be interpreted as an integer
# expect: True
# expect: True
again = threading.RLock()
again.acquire()
again.acquire()
count, owner = again._release_save()
print(count, owner == threading.get_ident())  # expect: 2 True
again._acquire_restore((count, owner))
again.release()
again.release()
for arguments in ((False, -1), (True, -1), (False, 1), (True, 0)):
    try:
        queue.SimpleQueue().get(*arguments)
    except (queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
# expect: Empty
# expect: ValueError 'timeout' must be a non-negative number
# expect: Empty
# expect: Empty
for call in (lambda: threading.excepthook(1), lambda: threading.stack_size(-1), lambda: threading.stack_size(100)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(error)
# expect: _thread.excepthook argument type must be ExceptHookArgs
# expect: size must be 0 or a positive value
# expect: size not valid: 100 bytes
