# __len__ and __bool__: how an object decides whether it is true, and wrong lengths.
class Box:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Switch:
    def __init__(self, on):
        self.on = on

    def __bool__(self):
        return self.on

    def __len__(self):
        raise RuntimeError("not asked")


class Plain:
    pass


print(len(Box(3)), bool(Box(3)), bool(Box(0)), not Box(0), bool(Switch(True)), bool(Switch(False)), bool(Plain()))
# expect: 3 True False True True False True
print("full" if Box(1) else "empty", "full" if Box(0) else "empty", Box(0) or "default", len(Box(2) and [1]))
# expect: full empty default 1
print([b.size for b in filter(None, [Box(0), Box(5)])], all([Box(1), Switch(True)]), any([Box(0), Switch(False)]))
# expect: [5] True False
while Box(0):
    print("never")
assert Box(1)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: len(Box(-1)))  # expect: ValueError: __len__() should return >= 0
attempt(lambda: bool(Box(-1)))  # expect: ValueError: __len__() should return >= 0
attempt(lambda: len(Box("3")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: len(Box(2.0)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
attempt(lambda: len(Box(2 ** 100)))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
attempt(lambda: len(Box(True)))  # expect: 1
attempt(lambda: len(Plain()))  # expect: TypeError: object of type 'Plain' has no len()
attempt(lambda: len(Plain))  # expect: TypeError: object of type 'type' has no len()
attempt(lambda: bool(Switch(1)))  # expect: TypeError: __bool__ should return bool, returned int
attempt(lambda: bool(Switch(None)))  # expect: TypeError: __bool__ should return bool, returned NoneType
attempt(lambda: len(Switch(True)))  # expect: RuntimeError: not asked
instance = Plain()
instance.__len__ = lambda: 5
attempt(lambda: len(instance))  # expect: TypeError: object of type 'Plain' has no len()
