# Queens that don't threaten each other: all solutions by backtracking, one of them drawn.
def solve(size, placed=()):
    row = len(placed)
    if row == size:
        return [placed]
    solutions = []
    for column in range(size):
        if is_safe(placed, row, column):
            solutions += solve(size, placed + (column,))
    return solutions


def is_safe(placed, row, column):
    for other_row, other_column in enumerate(placed):
        if column == other_column or row - other_row == abs(column - other_column):
            return False
    return True


def draw(solution):
    for column in solution:
        print(" ".join("Q" if column == c else "." for c in range(len(solution))))


for size in range(1, 7):
    print(size, len(solve(size)))
# expect: 1 1
# expect: 2 0
# expect: 3 0
# expect: 4 2
# expect: 5 10
# expect: 6 4
print(solve(4))  # expect: [(1, 3, 0, 2), (2, 0, 3, 1)]
draw(solve(6)[0])
# expect: . Q . . . .
# expect: . . . Q . .
# expect: . . . . . Q
# expect: Q . . . . .
# expect: . . Q . . .
# expect: . . . . Q .


class Counter:
    def __init__(self, size):
        self.size = size
        self.columns, self.up, self.down = set(), set(), set()

    def count(self, row=0):
        if row == self.size:
            return 1
        total = 0
        for c in range(self.size):
            if c in self.columns or row + c in self.up or row - c in self.down:
                continue
            self.columns.add(c), self.up.add(row + c), self.down.add(row - c)
            total += self.count(row + 1)
            self.columns.remove(c), self.up.remove(row + c), self.down.remove(row - c)
        return total


print(Counter(6).count(), Counter(7).count())  # expect: 4 40
