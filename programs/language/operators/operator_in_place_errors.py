# In-place operators without a method, and += on an item of a tuple.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __isub__(self, other):
        return "replaced"

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return "plain mul"

    def __or__(self, other):
        return ("or", other)


i = keep = InPlace()


def bad_in_place():
    value = keep
    value //= 2


def bad_power():
    value = keep
    value **= 2


attempt(bad_in_place)  # expect: TypeError: unsupported operand type(s) for //=: 'InPlace' and 'int'
attempt(bad_power)  # expect: TypeError: unsupported operand type(s) for **=: 'InPlace' and 'int'
data = ([1],)


def tuple_item():
    data[0] += [2]


attempt(tuple_item)  # expect: TypeError: 'tuple' object does not support item assignment
print(data)  # expect: ([1, 2],)
