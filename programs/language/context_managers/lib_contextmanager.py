# contextlib.contextmanager: around a block, swallowing, raising, two at a time.
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
