# A dict as __slots__.
class Dictionary:
    __slots__ = {"documented": "what it is"}


x = Dictionary()
x.documented = 1
print(x.documented, Dictionary.__slots__)  # expect: 1 {'documented': 'what it is'}
