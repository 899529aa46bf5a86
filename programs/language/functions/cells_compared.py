# Cells compare as what they hold; an empty one is below all others.
from types import CellType


def empty():
    return CellType()


print(CellType(1) == CellType(1), CellType(1) < CellType(2), CellType(2) >= CellType(3), CellType(1) != CellType(2))
print(empty() == empty(), empty() < CellType(1), CellType(1) <= empty(), CellType(1) == 1)
for function in (lambda: CellType(1) < CellType("x"), lambda: CellType(1) < 2, lambda: hash(CellType(1))):
    try:
        function()
    except TypeError as error:
        print(error)
# expect: True True False True
# expect: True True False False
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'cell' and 'int'
# expect: unhashable type: 'cell'
