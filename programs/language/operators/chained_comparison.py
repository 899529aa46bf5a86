# Chained comparisons: each operand once, and none after the first false link.
calls = []


def operand(value):
    calls.append(value)
    return value


def evaluated():
    text = str(calls)
    calls.clear()
    return text


print(operand(1) < operand(2) < operand(3), evaluated())  # expect: True [1, 2, 3]
print(operand(3) < operand(2) < operand(1), evaluated())  # expect: False [3, 2]
print(operand(1) < operand(5) > operand(2) != operand(2), evaluated())  # expect: False [1, 5, 2, 2]
print(1 < 2 == True, (1 < 2) == True, 1 < (2 == True), 3 > 2 > 1 > 0 > -1)  # expect: False True False True
print(1 == 1.0 == True, "a" < "b" < "c", 1 < 3 < 2, not 1 < 2 < 3)  # expect: True True False False
print(1 in [1, 2] == True, 1 in [1] in [[1]], 2 not in [1] is not None, None is None is None)
# expect: False True True True
x = 5
print(0 <= x < 10, 0 <= x <= 4, 10 > x > 4 < 5, x == x == 5 != 6)  # expect: True False True True


class Loud:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return []

    def __gt__(self, other):
        print(self.name, ">", other.name)
        return "truthy"


a, b, c = Loud("a"), Loud("b"), Loud("c")
print(a < b < c)
# expect: a < b
# expect: []
print(a > b > c)
# expect: a > b
# expect: b > c
# expect: truthy
print(a > b < c)
# expect: a > b
# expect: b < c
# expect: []
if not a < b:
    print("an empty list is false")
# expect: a < b
# expect: an empty list is false
try:
    1 < 2 < "3"
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'int' and 'str'
print(1 > 2 < "3")  # expect: False
