# Augmented assignment: every operator, on names, attributes and subscripts; in place where the object can.
n = 17
n += 3
n -= 5
n *= 4
n //= 7
n **= 3
n %= 100
n <<= 2
n >>= 1
n |= 1
n &= 0xFF
n ^= 3
print(n)  # expect: 26
n /= 4
print(n)  # expect: 6.5
items = same = [1]
items += [2]
items += "ab"
items *= 2
print(items, same is items)  # expect: [1, 2, 'a', 'b', 1, 2, 'a', 'b'] True
items = items + [3]
print(same is items, len(same), len(items))  # expect: False 8 9
fixed = other = (1,)
fixed += (2,)
print(fixed, other)  # expect: (1, 2) (1,)
text = "a"
text += "b"
text *= 3
print(text)  # expect: ababab


class Point:
    total = 0

    def __init__(self):
        self.x = 1


point = Point()
point.x += 5
point.total += 1
print(point.x, point.total, Point.total)  # expect: 6 1 0


class Adder:
    def __init__(self, log):
        self.log = log

    def __iadd__(self, other):
        self.log.append(other)
        return self

    def __isub__(self, other):
        return "replaced"


adder = keep = Adder([])
adder += 1
adder += "two"
print(adder is keep, keep.log)  # expect: True [1, 'two']
adder -= 1
print(adder)  # expect: replaced


def loud(name, value):
    print("evaluate", name)
    return value


numbers = {"k": 10}
loud("object", numbers)[loud("key", "k")] += loud("value", 5)
# expect: evaluate object
# expect: evaluate key
# expect: evaluate value
print(numbers)  # expect: {'k': 15}
grid = [[1, 2], [3, 4]]
grid[1][0] *= 10
grid[-1][-1] -= 1
print(grid)  # expect: [[1, 2], [30, 3]]
try:
    nothing += 1
except NameError as error:
    print(error)  # expect: name 'nothing' is not defined
try:
    numbers["missing"] += 1
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'missing'
try:
    text += 1
except TypeError as error:
    print(error)  # expect: can only concatenate str (not "int") to str
try:
    n += "1"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +=: 'float' and 'str'
try:
    n @= 2
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for @=: 'float' and 'int'
