# contextlib: contextmanager, closing, suppress, redirect_stdout, nullcontext, decorators.
import contextlib
import sys
from contextlib import AbstractContextManager, ContextDecorator, closing, contextmanager, nullcontext, suppress


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


log = []


@contextmanager
def tag(name, swallow=False):
    """Write a tag around a block."""
    log.append(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        log.append(f"!{error}")
        if not swallow:
            raise
    finally:
        log.append(f"</{name}>")


with tag("a") as value:
    log.append(value)
print(log, tag.__name__, tag.__doc__)  # expect: ['<a>', 'A', '</a>'] tag Write a tag around a block.
log.clear()
with tag("b", swallow=True):
    raise ValueError("gone")
print(log)  # expect: ['<b>', '!gone', '</b>']
log.clear()


def raising():
    with tag("c"):
        raise ValueError("seen")


print(attempt(raising), log)  # expect: ValueError: seen ['<c>', '!seen', '</c>']
log.clear()
with tag("x") as x, tag("y") as y:
    log.append(x + y)
print(log)  # expect: ['<x>', '<y>', 'XY', '</y>', '</x>']


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def catches_all():
    try:
        yield
    except BaseException:
        yield "again"


@contextmanager
def replaces():
    try:
        yield
    except ValueError as error:
        raise KeyError("replaced") from error


def use(manager, error=None):
    with manager:
        if error:
            raise error


print(attempt(lambda: use(no_yield())))  # expect: RuntimeError: generator didn't yield
print(attempt(lambda: use(two_yields())))  # expect: RuntimeError: generator didn't stop
print(attempt(lambda: use(catches_all(), ValueError(1))))  # expect: RuntimeError: generator didn't stop after throw()
print(attempt(lambda: use(replaces(), ValueError(1))))  # expect: KeyError: 'replaced'
print(attempt(lambda: use(tag("s"), StopIteration("stop"))))  # expect: StopIteration: stop
print(attempt(lambda: use(tag("r"), RuntimeError("run"))))  # expect: RuntimeError: run
log.clear()


@tag("deco")
def decorated(n):
    log.append(n)
    return n + 1


print(decorated(1), decorated(2), decorated.__name__, log)
# expect: 2 3 decorated ['<deco>', 1, '</deco>', '<deco>', 2, '</deco>']


class Door:
    def __init__(self):
        self.is_open = True

    def close(self):
        self.is_open = False


with closing(Door()) as door:
    print(door.is_open)  # expect: True
print(door.is_open)  # expect: False

with suppress(KeyError, ZeroDivisionError):
    print("before")  # expect: before
    {}["missing"]
    print("not reached")
with suppress(LookupError):
    [][0]
print(attempt(lambda: use(suppress(TypeError), ValueError("not suppressed"))))  # expect: ValueError: not suppressed
with suppress():
    print("nothing suppressed")  # expect: nothing suppressed


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


capture = Capture()
with contextlib.redirect_stdout(capture) as target:
    print("hidden", 1)
    print("more")
print(capture.parts, target is capture)  # expect: ['hidden', ' ', '1', '\n', 'more', '\n'] True
with contextlib.redirect_stderr(capture):
    sys.stderr.write("err\n")
print(capture.parts[-1:], nullcontext(5).enter_result)  # expect: ['err\n'] 5
with nullcontext("given") as given:
    print(given)  # expect: given


class Timer(ContextDecorator):
    def __enter__(self):
        log.append("start")
        return self

    def __exit__(self, *exc):
        log.append(exc[0].__name__ if exc[0] else "stop")
        return False


log.clear()


@Timer()
def work(fail):
    return 1 / 0 if fail else "done"


print(work(False), attempt(lambda: work(True)), log)
# expect: done ZeroDivisionError: division by zero ['start', 'stop', 'start', 'ZeroDivisionError']


class Plain(AbstractContextManager):
    def __exit__(self, *exc):
        return True


with Plain() as plain:
    raise ValueError
print(type(plain).__name__, isinstance(Timer(), AbstractContextManager), isinstance(3, AbstractContextManager))
# expect: Plain True False
print(attempt(AbstractContextManager))
# expect: TypeError: Can't instantiate abstract class AbstractContextManager with abstract method __exit__
