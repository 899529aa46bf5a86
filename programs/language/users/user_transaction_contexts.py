# Transactions and other context managers: contextlib from all sides
import contextlib
import io
import sys
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


class Rollback(Exception):
    """Raised inside a transaction to leave it silently."""


class Store:
    def __init__(self, **values):
        self.data = dict(values)
        self.layers = []

    @contextmanager
    def transaction(self, name="tx"):
        self.layers.append(dict(self.data))
        print(f"{'  ' * (len(self.layers) - 1)}begin {name}")
        try:
            yield self
        except Rollback:
            self.data = self.layers[-1]
            print(f"{'  ' * (len(self.layers) - 1)}rollback {name}")
        except BaseException as e:
            self.data = self.layers[-1]
            print(f"{'  ' * (len(self.layers) - 1)}abort {name}: {type(e).__name__}")
            raise
        else:
            print(f"{'  ' * (len(self.layers) - 1)}commit {name}")
        finally:
            self.layers.pop()

    def __setitem__(self, key, value):
        if not self.layers:
            raise RuntimeError("not in a transaction")
        self.data[key] = value

    def __repr__(self):
        return repr(self.data)


class Timer(ContextDecorator):
    ticks = iter(range(0, 1000, 7))

    def __enter__(self):
        self.start = next(self.ticks)
        return self

    def __exit__(self, kind, value, tb):
        self.elapsed = next(self.ticks) - self.start
        print(f"took {self.elapsed} ticks{f', failed with {kind.__name__}' if kind else ''}")
        return kind is LookupError


class Resource:
    opened = []

    def __init__(self, name, fail=False):
        if fail:
            raise OSError(2, "cannot open", name)
        self.name = name
        self.opened.append(name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self.opened.remove(self.name)
        print("close", self.name)


store = Store(a=1)
with store.transaction("outer") as s:
    s["a"] = 2
    with s.transaction("inner"):
        s["b"] = 3
        raise Rollback
    s["c"] = 4
# expect: begin outer
# expect:   begin inner
# expect:   rollback inner
# expect: commit outer
print(store)  # expect: {'a': 2, 'c': 4}
with suppress(ZeroDivisionError, KeyError):
    with store.transaction("bad"):
        store["a"] = 1 / 0
# expect: begin bad
# expect: abort bad: ZeroDivisionError
print(store)  # expect: {'a': 2, 'c': 4}
try:
    store["a"] = 5
except RuntimeError as e:
    print(e)  # expect: not in a transaction


@Timer()
def work(n):
    return sum(range(n))


print(work(10))
# expect: took 7 ticks
# expect: 45
with Timer() as t:
    raise LookupError("swallowed")
# expect: took 7 ticks, failed with LookupError
print(t.elapsed)  # expect: 7

try:
    with ExitStack() as stack:
        for name in "xyz":
            stack.enter_context(Resource(name, fail=name == "z"))
# expect: close y
# expect: close x
except OSError as e:
    print(type(e).__name__, e, e.errno, e.filename, Resource.opened)
    # expect: FileNotFoundError [Errno 2] cannot open: 'z' 2 z []

with ExitStack() as stack:
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda *exc: print("saw", exc[0]) or True)
    kept = stack.enter_context(Resource("kept"))
    if kept:
        later = stack.pop_all()
print("still open", Resource.opened)  # expect: still open ['kept']
later.close()
# expect: close kept
# expect: saw None
# expect: callback-1

with (Resource("one") as one, Resource("two") as two, nullcontext("plain") as three):
    print(one.name, two.name, three)
# expect: one two plain
# expect: close two
# expect: close one

buffer = io.StringIO()
with redirect_stdout(buffer), closing(Resource("printed")):
    print("captured")
print(repr(buffer.getvalue()), sys.stdout is not buffer)  # expect: 'captured\nclose printed\n' True


@contextmanager
def broken():
    if False:
        yield


@contextmanager
def greedy():
    yield 1
    yield 2


class NoExit:
    def __enter__(self):
        return self


for manager in (broken(), greedy(), NoExit(), 5):
    try:
        with manager as value:
            print("got", value)
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)
# expect: RuntimeError generator didn't yield
# expect: got 1
# expect: RuntimeError generator didn't stop
# expect: TypeError 'NoExit' object does not support the context manager protocol (missed __exit__ method)
# expect: TypeError 'int' object does not support the context manager protocol


@contextmanager
def translate(source, target):
    try:
        yield
    except source as e:
        raise target(f"translated {e}") from e


def find(key):
    for attempt in range(3):
        with translate(KeyError, ValueError):
            if attempt == 1:
                return {"k": "v"}[key]


print(find("k"))  # expect: v
try:
    find("zz")
except ValueError as e:
    print(repr(e), repr(e.__cause__))  # expect: ValueError("translated 'zz'") KeyError('zz')


class Base(contextlib.AbstractContextManager):
    def __exit__(self, *details):
        print("leaving", type(self).__name__, [d if d is None else type(d).__name__ for d in details])


with Base() as b:
    print(isinstance(b, contextlib.AbstractContextManager), isinstance(Timer(), contextlib.AbstractContextManager))
# expect: True True
# expect: leaving Base [None, None, None]
