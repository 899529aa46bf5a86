# Subscripts of every kind reach __getitem__; a slice is no key of a dict.
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
g[1, 2] = "x"  # expect: set (1, 2) x
print(g[1, 2], g[0], g[1:2], g[::2, ...], g[()], g[-1])
# expect: get (1, 2)
# expect: get 0
# expect: get slice(1, 2, None)
# expect error: TypeError: unhashable type: 'slice'
