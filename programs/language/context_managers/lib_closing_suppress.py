# contextlib: closing and suppress.
from contextlib import closing, suppress


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def use(manager, error=None):
    with manager:
        if error:
            raise error


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
