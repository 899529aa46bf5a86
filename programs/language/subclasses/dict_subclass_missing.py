# A dict subclass with __missing__: subscription asks it, get() and `in` don't.
class Default(dict):
    def __init__(self, factory, *args):
        super().__init__(*args)
        self.factory = factory

    def __missing__(self, key):
        value = self[key] = self.factory()
        return value


d = Default(list, {"a": [0]})
d["b"].append(1)
d["a"].append(2)
print(d, d.get("c"), "c" in d, len(d), d == {"a": [0, 2], "b": [1]}, type(d.copy()).__name__)
# expect: {'a': [0, 2], 'b': [1]} None False 2 True dict
