# reversed() asks __reversed__; None forbids it.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Reversible:
    def __reversed__(self):
        return iter("reversed")


class NotReversible(list):
    __reversed__ = None


print("".join(reversed(Reversible())))  # expect: reversed
attempt(lambda: reversed(NotReversible()))  # expect: TypeError: 'NotReversible' object is not reversible
attempt(lambda: reversed({1, 2}))  # expect: TypeError: 'set' object is not reversible
