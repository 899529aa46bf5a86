# NotImplemented from the left leads to the right operand.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Left:
    def __add__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        return "Right radd"


print(Left() + Right())  # expect: Right radd
attempt(lambda: Left() + Left())  # expect: TypeError: unsupported operand type(s) for +: 'Left' and 'Left'
