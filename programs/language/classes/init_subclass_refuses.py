# __init_subclass__ can refuse a subclass.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Required:
    def __init_subclass__(cls):
        for needed in ("run", "stop"):
            if not hasattr(cls, needed):
                raise TypeError(f"{cls.__name__} lacks {needed}")


attempt(lambda: type("Incomplete", (Required,), {"run": 1}))  # expect: TypeError: Incomplete lacks stop
attempt(lambda: type("Complete", (Required,), {"run": 1, "stop": 2}).__name__)  # expect: Complete
