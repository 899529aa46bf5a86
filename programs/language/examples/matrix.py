# A matrix class with operators, determinants, powers and errors.
class Matrix:
    def __init__(self, rows):
        if len({len(row) for row in rows}) != 1:
            raise ValueError("rows differ in length")
        self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, size):
        return cls([[int(i == j) for j in range(size)] for i in range(size)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, place):
        row, column = place
        return self.rows[row][column]

    def __setitem__(self, place, value):
        row, column = place
        self.rows[row][column] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[a * other for a in row] for row in self.rows])
        return NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, exponent):
        result = Matrix.identity(len(self.rows))
        for _ in range(exponent):
            result = result @ self
        return result

    def __neg__(self):
        return self * -1

    def transposed(self):
        return Matrix(list(zip(*self.rows)))

    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        total = 0
        for column, value in enumerate(self.rows[0]):
            minor = Matrix([row[:column] + row[column + 1:] for row in self.rows[1:]])
            total += (-1) ** column * value * minor.determinant()
        return total

    def __str__(self):
        return "\n".join(" ".join(f"{value:>4}" for value in row) for row in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(m)
# expect:    1    2
# expect:    3    4
print(m @ m)
# expect:    7   10
# expect:   15   22
print((m + m) == 2 * m, m * 2 == m + m, (-m).rows, m.transposed().rows, m.determinant())
# expect: True True [[-1, -2], [-3, -4]] [[1, 3], [2, 4]] -2
print(Matrix([[1, 1], [1, 0]]) ** 20 == Matrix([[10946, 6765], [6765, 4181]]))  # expect: True
print(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).determinant(), Matrix.identity(3).shape)  # expect: 0 (3, 3)
m[0, 1] = 7
print(m[0, 1], m.rows, (Matrix([[1, 2, 3]]) @ Matrix([[4], [5], [6]])).rows)  # expect: 7 [[1, 7], [3, 4]] [[32]]
for action in (lambda: Matrix([[1], [1, 2]]), lambda: m + Matrix([[1]]), lambda: m * "x", lambda: m[5, 5]):
    try:
        action()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
# expect: ValueError rows differ in length
# expect: ValueError shapes (2, 2) and (1, 1) differ
# expect: TypeError can't multiply sequence by non-int of type 'Matrix'
# expect: IndexError list index out of range
