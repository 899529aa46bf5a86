# Slots that the base class has already.
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Odd:
    def __call__(self):
        pass


class Weak:
    __slots__ = ("__weakref__",)


for base, slot in ((Weak, "__weakref__"), (Odd, "__weakref__"), (set, "__weakref__"), (Odd, "__dict__"), (Weak, "a")):
    attempt(lambda: type("Made", (base,), {"__slots__": [slot]}).__slots__)
# expect: TypeError: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: TypeError: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: TypeError: __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
# expect: TypeError: __dict__ slot disallowed: we already got one
# expect: ['a']
