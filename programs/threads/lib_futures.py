# concurrent.futures: ThreadPoolExecutor with submit, map, results, exceptions, callbacks, cancelling.
import threading
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor, TimeoutError


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


def square(n):
    return n * n


def fail(text):
    raise ValueError(text)


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    future = pool.submit(square, 7)
    print(future.result(), future.done(), future.running(), future.cancelled(), future.exception())
    # expect: 49 True False False None
    print([f.result() for f in [pool.submit(pow, 2, n) for n in range(5)]])  # expect: [1, 2, 4, 8, 16]
    print(list(pool.map(square, range(6))), list(pool.map(lambda a, b: a + b, [1, 2], [10, 20, 30])))
    # expect: [0, 1, 4, 9, 16, 25] [11, 22]
    bad = pool.submit(fail, "oops")
    print(attempt(bad.result), repr(bad.exception()), repr(bad).endswith("state=finished raised ValueError>"))
    # expect: builtins.ValueError: oops ValueError('oops') True
    print(pool.submit(lambda *a, **k: (a, k), 1, x=2).result(), repr(future).endswith("state=finished returned int>"))
    # expect: ((1,), {'x': 2}) True
    print(pool.submit(lambda: threading.current_thread().name.startswith("pool_")).result())  # expect: True
    print(attempt(lambda: list(pool.map(fail, ["first", "second"]))))  # expect: builtins.ValueError: first
print(attempt(lambda: pool.submit(square, 1)))
# expect: builtins.RuntimeError: cannot schedule new futures after shutdown
print(attempt(lambda: ThreadPoolExecutor(0)), attempt(lambda: ThreadPoolExecutor(1, initializer=5)))
# expect: builtins.ValueError: max_workers must be greater than 0 builtins.TypeError: initializer must be a callable

gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    started = threading.Event()
    blocked = pool.submit(lambda: started.set() or gate.wait())
    started.wait()
    queued = pool.submit(square, 3)
    doomed = pool.submit(square, 4)
    print(doomed.cancel(), doomed.cancelled(), doomed.done(), doomed.cancel(), attempt(doomed.result))
    # expect: True True True True concurrent.futures._base.CancelledError:
    print(attempt(lambda: queued.result(timeout=0.01)), queued.done(), repr(queued).endswith("state=pending>"))
    # expect: builtins.TimeoutError:  False True
    log = []
    queued.add_done_callback(lambda f: log.append(f.result()))
    gate.set()
    print(blocked.result(), queued.result(), blocked.cancel())  # expect: True 9 False
queued.add_done_callback(lambda f: log.append("at once"))
print(log)  # expect: [9, 'at once']

setup = threading.local()


def initialise(value):
    setup.value = value


with ThreadPoolExecutor(2, initializer=initialise, initargs=("ready",)) as pool:
    print(set(pool.map(lambda _: setup.value, range(5))))  # expect: {'ready'}

manual = Future()
print(manual.set_running_or_notify_cancel(), manual.running(), manual.set_result("by hand"), manual.result())
# expect: True True None by hand
text = attempt(lambda: manual.set_result(1))
print(text.startswith("concurrent.futures._base.InvalidStateError: FINISHED: <Future at"))  # expect: True
print(issubclass(InvalidStateError, Exception), issubclass(CancelledError, Exception), TimeoutError.__module__)
# expect: True True builtins

pool = ThreadPoolExecutor(1)
gate.clear()
started = threading.Event()
first = pool.submit(lambda: started.set() or gate.wait())
started.wait()
rest = [pool.submit(square, n) for n in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
gate.set()
print(first.result(), [f.cancelled() for f in rest])  # expect: True [True, True, True]


def nested(n):
    return n if n < 2 else sum(outer.map(square, range(n)))


with ThreadPoolExecutor(4) as outer:
    print(outer.submit(nested, 4).result())  # expect: 14
total = threading.Lock()
counter = 0


def bump(_):
    global counter
    with total:
        counter += 1


with ThreadPoolExecutor(4) as pool:
    list(pool.map(bump, range(50)))
print(counter)  # expect: 50
