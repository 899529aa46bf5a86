# __len__ and __bool__: truth values, and what wrong results give.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Len:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Bool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __len__(self):
        return 0


print(bool(Len(0)), bool(Len(3)), bool(Bool(True)), bool(object()), not Len(0), len(Len(4)))
# expect: False True True True True 4
attempt(lambda: bool(Bool(1)))  # expect: TypeError: __bool__ should return bool, returned int
attempt(lambda: bool(Len(-1)))  # expect: ValueError: __len__() should return >= 0
attempt(lambda: len(Len("x")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: len(Len(True)))  # expect: 1
attempt(lambda: len(Len(2**70)))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
attempt(lambda: len(object()))  # expect: TypeError: object of type 'object' has no len()
print("yes" if Len(1) else "no", "yes" if Len(0) else "no", [x for x in (Len(0), Len(1)) if x][0].value)
# expect: yes no 1
