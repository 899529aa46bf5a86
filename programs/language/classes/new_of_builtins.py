# __new__ of built-in types called directly.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class NoArguments:
    pass


attempt(lambda: object.__new__())  # expect: TypeError: object.__new__(): not enough arguments
attempt(lambda: object.__new__(5))  # expect: TypeError: object.__new__(X): X is not a type object (int)
attempt(lambda: object.__new__(int))  # expect: TypeError: object.__new__(int) is not safe, use int.__new__()
attempt(lambda: object.__new__(dict))  # expect: TypeError: object.__new__(dict) is not safe, use dict.__new__()
attempt(lambda: int.__new__(str))  # expect: TypeError: int.__new__(str): str is not a subtype of int
attempt(lambda: int.__new__())  # expect: TypeError: int.__new__(): not enough arguments
attempt(lambda: tuple.__new__(list))  # expect: TypeError: tuple.__new__(list): list is not a subtype of tuple
attempt(lambda: str.__new__(NoArguments))
# expect: TypeError: str.__new__(NoArguments): NoArguments is not a subtype of str
attempt(lambda: dict.__new__(dict))  # expect: {}
attempt(lambda: list.__new__(list, 1, 2))  # expect: []
