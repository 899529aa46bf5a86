# __init__ must return None.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class BadInit:
    def __init__(self):
        return 5


attempt(lambda: BadInit())  # expect: TypeError: __init__() should return None, not 'int'
