# contextlib.contextmanager: generators that don't yield, yield again, or raise something else.
from contextlib import contextmanager


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
