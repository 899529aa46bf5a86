# Only one base may have slots that take room.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Left:
    __slots__ = ("left",)


class Right:
    __slots__ = ("right",)


class Empty:
    __slots__ = ()


attempt(lambda: type("Both", (Left, Right), {}))  # expect: TypeError: multiple bases have instance lay-out conflict
attempt(lambda: type("Fine", (Left, Empty), {"__slots__": ()}).__mro__[1])  # expect: <class '__main__.Left'>
attempt(lambda: setattr(Empty(), "x", 1))  # expect: AttributeError: 'Empty' object has no attribute 'x'
attempt(lambda: object().x)  # expect: AttributeError: 'object' object has no attribute 'x'
attempt(lambda: setattr(object(), "x", 1))  # expect: AttributeError: 'object' object has no attribute 'x'
