# int | str: its parts, equality, and isinstance.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(int | str, int | None, (int | str).__args__, int | str == str | int, isinstance(3, int | str))
# expect: int | str int | None (<class 'int'>, <class 'str'>) True True
print(isinstance("", int | None))  # expect: False
print(issubclass(bool, int | str), type(int | str).__name__, int | int, (int | str) | float, list[int] | None)
# expect: True UnionType <class 'int'> int | str | float list[int] | None
attempt(lambda: int | 5)  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
attempt(lambda: isinstance(3, int | list[int]))  # expect: True
print(isinstance(None, int | None))  # expect: True
