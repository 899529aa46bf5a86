# abs(), round() and divmod(), and what they refuse.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(abs(-3), round(2.5), divmod(7, 2))  # expect: 3 2 (3, 1)
attempt(lambda: abs("x"))  # expect: TypeError: bad operand type for abs(): 'str'
attempt(lambda: round("x"))  # expect: TypeError: type str doesn't define __round__ method
