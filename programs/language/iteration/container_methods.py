# __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__ and their fallbacks.
class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells.get(key, ".")

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __contains__(self, key):
        return key in self.cells

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(sorted(self.cells))


grid = Grid()
grid[1, 2] = "x"
grid[0, 0] = "o"
grid[0, 0] += "!"
print(grid[1, 2], grid[9, 9], grid[0, 0], (1, 2) in grid, (5, 5) not in grid, len(grid), list(grid))
# expect: x . o! True True 2 [(0, 0), (1, 2)]
del grid[1, 2]
print(list(grid), [*grid], sorted(grid), max(grid), dict.fromkeys(grid))
# expect: [(0, 0)] [(0, 0)] [(0, 0)] (0, 0) {(0, 0): None}


class Squares:
    def __getitem__(self, index):
        if index >= 5:
            raise IndexError(index)
        return index * index


print(list(Squares()), 9 in Squares(), 10 in Squares(), [x for x in Squares() if x % 2], sum(Squares()))
# expect: [0, 1, 4, 9, 16] True False [1, 9] 30
first, *rest = Squares()
print(first, rest)  # expect: 0 [1, 4, 9, 16]


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        self.current = self.start
        return self

    def __next__(self):
        if self.current == 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1


print(list(Countdown(3)), 2 in Countdown(3), tuple(Countdown(0)), "-".join(map(str, Countdown(4))))
# expect: [3, 2, 1] True () 4-3-2-1


class Sequence:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        print("get", index)
        return self.items[index]


print(list(reversed(Sequence("a", "b"))))
# expect: get 1
# expect: get 0
# expect: ['b', 'a']
print(Sequence("a", "b")[-1], Sequence(1, 2, 3)[1:])
# expect: get -1
# expect: get slice(1, None, None)
# expect: b (2, 3)


class Loose:
    def __contains__(self, item):
        return item


print("yes" in Loose(), [] in Loose(), 0 not in Loose())  # expect: True False True


class Bare:
    pass


def delete():
    del Bare()[0]


def assign():
    Bare()[0] = 1


for action in (lambda: Bare()[0], assign, delete, lambda: 1 in Bare(), lambda: iter(Bare()), lambda: reversed(Bare())):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: 'Bare' object is not subscriptable
# expect: 'Bare' object does not support item assignment
# expect: 'Bare' object doesn't support item deletion
# expect: argument of type 'Bare' is not iterable
# expect: 'Bare' object is not iterable
# expect: 'Bare' object is not reversible


class BadIterator:
    def __iter__(self):
        return 5


try:
    for _ in BadIterator():
        pass
except TypeError as error:
    print(error)  # expect: iter() returned non-iterator of type 'int'
