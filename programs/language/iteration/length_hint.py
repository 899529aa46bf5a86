# list() asks __length_hint__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


print(list(Hint(10)), list(Hint(NotImplemented)))  # expect: [1, 2] [1, 2]
attempt(lambda: list(Hint(-1)))  # expect: ValueError: __length_hint__() should return >= 0
attempt(lambda: list(Hint("x")))  # expect: TypeError: __length_hint__ must be an integer, not str
attempt(lambda: list(Hint(ValueError("hint"))))  # expect: ValueError: hint
