# threading.local: dies with its thread or in a cycle, __init__ that raises runs again; a thread's private names.
import gc
import threading
import traceback
import sys
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies in", threading.current_thread().name)


class Owner:
    pass


local = threading.local()


def use():
    local.noisy = Noisy("attribute")


thread = threading.Thread(target=use, name="W")
thread.start()
thread.join()
owner = Owner()
owner.local = threading.local()
owner.local.owner = owner
reference = weakref.ref(owner)
del owner
gc.collect()
print(reference())


class Counting(threading.local):
    fails = False

    def __init__(self, start, *, step=1):
        print("init", start, step)
        if self.fails:
            raise ValueError("not now")
        self.value = start

    @property
    def doubled(self):
        return 2 * self.value


counting = Counting(3, step=2)
print(counting.doubled, counting.__dict__)


def count():
    Counting.fails = True
    try:
        counting.value
    except ValueError as error:
        print(error)
    Counting.fails = False
    counting.value += 1
    print(counting.value)


thread = threading.Thread(target=count)
thread.start()
thread.join()
print(counting.value)
for attempt in (lambda: counting.other, lambda: setattr(local, "__dict__", {}), lambda: threading.local(1)):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(error)
event = threading.Event()
ready = threading.Event()


def wait():
    ready.set()
    event.wait()


thread = threading.Thread(target=wait)
thread.start()
ready.wait()
print([entry.name for entry in traceback.extract_stack(sys._current_frames()[thread.ident])][:3])
event.set()
thread.join()


class Stopped(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop = threading.Event()


thread = Stopped()
thread.start()
try:
    thread.join()
except TypeError as error:
    print(error)

# expect: attribute dies in Dummy-1
# outcomes: None | <*>
# expect: init 3 2
# expect: 6 {'value': 3}
# expect: init 3 2
# expect: not now
# expect: init 3 2
# expect: 4
# expect: 3
# expect: 'Counting' object has no attribute 'other'
# expect: '_thread._local' object attribute '__dict__' is read-only
# expect: Initialization arguments are not supported
# expect: ['_bootstrap', '_bootstrap_inner', 'run']
# expect: 'Event' object is not callable
