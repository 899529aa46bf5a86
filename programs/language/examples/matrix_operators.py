# A matrix with operators and items by row and column.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, where):
        row, column = where
        return self.rows[row][column]

    def __setitem__(self, where, value):
        row, column = where
        self.rows[row][column] = value

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __mul__(self, k):
        return Matrix([[v * k for v in row] for row in self.rows])

    __rmul__ = __mul__

    def __iadd__(self, other):
        for i, row in enumerate(other.rows):
            for j, value in enumerate(row):
                self[i, j] += value
        return self

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        return iter(self.rows)

    def __str__(self):
        return "\n".join(" ".join(f"{v:3}" for v in row) for row in self)


m = Matrix([[1, 2], [3, 4]])
identity = Matrix([[1, 0], [0, 1]])
print(m @ identity == m, 2 * m == m * 2, m[1, 0])  # expect: True True 3
m += identity
print(m)
# expect:   2   2
# expect:   3   5
