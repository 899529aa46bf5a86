# __new__ assigned to the class later.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def later(cls, *args):
    print("later", args)
    return object.__new__(cls)


class Patched:
    pass


Patched.__new__ = later
attempt(lambda: type(Patched(1)).__name__)
# expect: later (1,)
# expect: Patched
