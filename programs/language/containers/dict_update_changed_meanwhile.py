# What a key's `__eq__` does to the source of an update is an error where its entries have become more or fewer.


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return 1

    def __repr__(self):
        return f"K{self.number}"

    def __eq__(self, other):
        action, actions[:] = actions[:1], []
        for act in action:
            act()
        return self.number == other.number


def attempt(act, do):
    source = {Key(0): 0, Key(1): 1, Key(2): 2}
    actions[:] = [lambda: act(source)]
    try:
        print(do({Key(1): "a"}, source))
    except RuntimeError as error:
        print(error)


actions = []
CHANGES = (
    dict.clear,
    lambda source: source.update(x=3),
    lambda source: source.popitem(),
    lambda source: source.pop(list(source)[0]),
)
for change in CHANGES:
    for operation in (dict.__or__, lambda _, source: dict.fromkeys(source)):
        attempt(change, operation)
# expect: dict mutated during update
# expect: {K0: None, K1: None}
# expect: dict mutated during update
# expect: {K0: None, K1: None, K2: None, 'x': None}
# expect: dict mutated during update
# expect: {K0: None, K1: None}
# expect: {K1: 1, K0: 0, K2: 2}
# expect: {K0: None, K1: None, K2: None}
