# dir() asks __dir__ and sorts; vars() shows the __dict__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Plain:
    shared = "class"

    def __init__(self):
        self.own = "instance"


class Listing:
    def __dir__(self):
        return ["zeta", "alpha"]


print(dir(Listing()), Listing().__dir__())  # expect: ['alpha', 'zeta'] ['zeta', 'alpha']
print([n for n in dir(Plain) if not n.startswith("__")], "mro" in dir(Plain))  # expect: ['shared'] False
print(sorted(vars(Plain)))  # expect: ['__dict__', '__doc__', '__init__', '__module__', '__weakref__', 'shared']
attempt(lambda: vars(5))  # expect: TypeError: vars() argument must have __dict__ attribute
