# An int subclass whose __new__ refuses values.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError(f"{value} is odd")
        return int.__new__(cls, value)

    def __add__(self, other):
        return Even(int(self) + int(other))


print(Even(4) + Even(6), repr(Even(8)), type(Even(2) * 3), Even(2) in {2: "x"}, [10, 20, 30][Even(2)])
# expect: 10 8 <class 'int'> True 30
attempt(lambda: Even(3))  # expect: ValueError: 3 is odd
