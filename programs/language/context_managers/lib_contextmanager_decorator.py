# contextlib.contextmanager as a decorator.
from contextlib import contextmanager

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


@tag("deco")
def decorated(n):
    log.append(n)
    return n + 1


print(decorated(1), decorated(2), decorated.__name__, log)
# expect: 2 3 decorated ['<deco>', 1, '</deco>', '<deco>', 2, '</deco>']
