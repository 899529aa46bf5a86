# What a call of a class with an __init__ refuses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class D:
    def __init__(self, a, b=2):
        pass


attempt(lambda: D())  # expect: TypeError: D.__init__() missing 1 required positional argument: 'a'
attempt(lambda: D(1, 2, 3))  # expect: TypeError: D.__init__() takes from 2 to 3 positional arguments but 4 were given
attempt(lambda: D(1, c=3))  # expect: TypeError: D.__init__() got an unexpected keyword argument 'c'
attempt(lambda: D.__init__())  # expect: TypeError: D.__init__() missing 2 required positional arguments: 'self' and 'a'
attempt(lambda: D.__init__(5, 1))  # expect: None
