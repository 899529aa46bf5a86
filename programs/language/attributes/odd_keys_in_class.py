# Keys in a class's namespace that hash like a name and raise when they are compared.
class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        raise ValueError(f"compared with {other}")


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for name in ("__module__", "__doc__", "__dict__", "__weakref__"):
    attempt(lambda: type("Made", (), {Key(name): []}))
# expect: ValueError: compared with __module__
# expect: ValueError: compared with __doc__
# expect: ValueError: compared with __dict__
# expect: ValueError: compared with __weakref__
attempt(lambda: type("Made", (), {Key("slot"): [], "__slots__": ["slot"]}))  # expect: ValueError: compared with slot

Made = type("Made", (), {Key("x"): 1, Key("y"): 2})
attempt(setattr, Made, "x", [])  # expect: ValueError: compared with x
