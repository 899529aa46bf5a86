# keys() and __getitem__ are all that ** and dict() ask of a mapping.
class Mapping:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


print({**Mapping()}, dict(Mapping()), (lambda **k: k)(**Mapping()))
# expect: {'x': 'xx', 'y': 'yy'} {'x': 'xx', 'y': 'yy'} {'x': 'xx', 'y': 'yy'}
