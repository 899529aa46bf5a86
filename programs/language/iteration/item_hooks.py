# Items set, augmented and deleted; what has no items refuses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        return self.cells.get(key, "empty")

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.cells[key]


g = Grid()
g["k"] = 1  # expect: set k 1
g["k"] += 1
# expect: get k
# expect: set k 2
print(g["k"])
# expect: get k
# expect: 2
del g["k"]  # expect: del k
attempt(lambda: g.__delitem__("k"))
# expect: del k
# expect: KeyError: 'k'
attempt(lambda: object()[0])  # expect: TypeError: 'object' object is not subscriptable


def set_item():
    object()[0] = 1


def del_item():
    del object()[0]


def set_tuple():
    (1, 2)[0] = 3


attempt(set_item)  # expect: TypeError: 'object' object does not support item assignment
attempt(del_item)  # expect: TypeError: 'object' object does not support item deletion
attempt(set_tuple)  # expect: TypeError: 'tuple' object does not support item assignment
