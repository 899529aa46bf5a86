# What __hash__ may return: a large int is folded, -1 becomes -2, others are refused.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class BigHash:
    def __hash__(self):
        return 2**70


class MinusOne:
    def __hash__(self):
        return -1


class BadHash:
    def __hash__(self):
        return 1.0


print(hash(BigHash()) == hash(2**70), hash(MinusOne()), hash(True), hash(-1), hash(-2), hash(0.0))
# expect: True -2 1 -2 -2 0
attempt(lambda: hash(BadHash()))  # expect: TypeError: __hash__ method should return an integer
attempt(lambda: hash([]))  # expect: TypeError: unhashable type: 'list'
attempt(lambda: hash((1, [])))  # expect: TypeError: unhashable type: 'list'
