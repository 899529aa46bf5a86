# A mappingproxy compares as its mapping does, and has no hash.
from types import MappingProxyType


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


left, right = MappingProxyType({1: 2}), MappingProxyType({1: 2})
print(left == right, left != right, left == {1: 2}, {1: 2} == left, left == {}, left == 3)
# expect: True False True True False False
attempt(lambda: left < right)  # expect: TypeError: '>' not supported between instances of 'dict' and 'dict'
attempt(hash, left)  # expect: TypeError: unhashable type: 'mappingproxy'


class Ordered(dict):
    def __lt__(self, other):
        return "less"


print(MappingProxyType(Ordered()) < 3)  # expect: less
