# __setattr__ and __delattr__ can refuse; the instance's __dict__ stays a way round them.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Frozen:
    def __init__(self, x):
        self.__dict__["x"] = x

    def __setattr__(self, name, value):
        raise TypeError("frozen")

    def __delattr__(self, name):
        raise TypeError("frozen too")


z = Frozen(1)
attempt(lambda: setattr(z, "x", 2))  # expect: TypeError: frozen
attempt(lambda: delattr(z, "x"))  # expect: TypeError: frozen too
print(z.x)  # expect: 1
