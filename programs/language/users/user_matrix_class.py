# A dense matrix class with everything one would like to write with it
import math
import operator
from functools import reduce
from itertools import chain


class MatrixError(ValueError):
    pass


class Matrix:
    __slots__ = ("_rows",)

    def __init__(self, rows):
        rows = [list(row) for row in rows]
        if not rows or len({len(r) for r in rows}) != 1:
            raise MatrixError("rows must be non-empty and of one length")
        self._rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @classmethod
    def from_function(cls, height, width, f):
        return cls([[f(i, j) for j in range(width)] for i in range(height)])

    @property
    def shape(self):
        return len(self._rows), len(self._rows[0])

    @property
    def T(self):
        return Matrix(zip(*self._rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self._rows[i] if isinstance(i, slice) else [self._rows[i]]
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in rows])
            return self._rows[i][j]
        return tuple(self._rows[key])

    def __setitem__(self, key, value):
        i, j = key
        self._rows[i][j] = value

    def __iter__(self):
        return chain.from_iterable(self._rows)

    def __eq__(self, other):
        return self._rows == other._rows if isinstance(other, Matrix) else NotImplemented

    __hash__ = None

    def _zip(self, other, op):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise MatrixError(f"shapes differ: {self.shape} and {other.shape}")
        return Matrix([list(map(op, a, b)) for a, b in zip(self._rows, other._rows)])

    def __add__(self, other):
        return self._zip(other, operator.add)

    def __sub__(self, other):
        return self._zip(other, operator.sub)

    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self._rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise MatrixError("inner sizes differ")
        columns = list(zip(*other._rows))
        return Matrix([[sum(map(operator.mul, r, c)) for c in columns] for r in self._rows])

    def __pow__(self, n, modulus=None):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            if modulus:
                result = Matrix([[x % modulus for x in r] for r in result._rows])
                base = Matrix([[x % modulus for x in r] for r in base._rows])
            n >>= 1
        return result

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return math.sqrt(sum(x * x for x in self))

    def __str__(self):
        cells = [[format(x, "g") for x in row] for row in self._rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[" + "  ".join(c.rjust(w) for c, w in zip(row, widths)) + "]" for row in cells)

    def __repr__(self):
        return f"{type(self).__name__}({self._rows!r})"


a = Matrix([[1, 2], [3, 4]])
b = Matrix.from_function(2, 2, lambda i, j: 10 * i - j)
print(a + b, a - b, sep="\n--\n")
# expect: [ 1   1]
# expect: [13  13]
# expect: --
# expect: [ 1   3]
# expect: [-7  -5]
print(repr(a @ b), repr(2 * a), repr(-a))
# expect: Matrix([[20, 17], [40, 33]]) Matrix([[2, 4], [6, 8]]) Matrix([[-1, -2], [-3, -4]])
print(a.T == Matrix([[1, 3], [2, 4]]), a == 5, a != b)  # expect: True False True
print(Matrix([[1, 1], [1, 0]]) ** 90)
# expect: [4.66005e+18  2.88007e+18]
# expect: [2.88007e+18  1.77998e+18]
print(pow(Matrix([[1, 1], [1, 0]]), 10**12, 10**9 + 7)[0, 1])  # expect: 730695249
wide = Matrix.from_function(3, 4, lambda i, j: (i + 1) ** j / 2)
print(wide)
# expect: [0.5  0.5  0.5   0.5]
# expect: [0.5    1    2     4]
# expect: [0.5  1.5  4.5  13.5]
print(wide[1:, ::2])
# expect: [0.5    2]
# expect: [0.5  4.5]
print(repr(wide[:, -1]), wide[0], wide.shape)  # expect: Matrix([[0.5], [4.0], [13.5]]) (0.5, 0.5, 0.5, 0.5) (3, 4)
print(f"{abs(a):.6f}", sum(a), max(wide), list(a))  # expect: 5.477226 10 13.5 [1, 2, 3, 4]
a[0, 0] = -7
print(reduce(operator.matmul, [a] * 3)[0])  # expect: (-403, 86)
for attempt in (lambda: a + wide, lambda: Matrix([]), lambda: Matrix([[1], [2, 3]]), lambda: a + 1, lambda: hash(a),
                lambda: a[2, 0], lambda: setattr(a, "name", 1)):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, "-", e)
# expect: MatrixError - shapes differ: (2, 2) and (3, 4)
# expect: MatrixError - rows must be non-empty and of one length
# expect: MatrixError - rows must be non-empty and of one length
# expect: TypeError - unsupported operand type(s) for +: 'Matrix' and 'int'
# expect: TypeError - unhashable type: 'Matrix'
# expect: IndexError - list index out of range
# expect: AttributeError - 'Matrix' object has no attribute 'name'
