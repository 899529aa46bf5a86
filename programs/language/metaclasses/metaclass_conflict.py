# The metaclass of a class with several bases, and the conflict.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class M1(type):
    pass


class M2(type):
    pass


class C1(metaclass=M1):
    pass


class C2(metaclass=M2):
    pass


attempt(lambda: type("C3", (C1, C2), {}))
# expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases


class M12(M1, M2):
    pass


class C3(C1, C2, metaclass=M12):
    pass


print(type(C3).__name__, type(type("Auto", (C1,), {})).__name__)  # expect: M12 M1
