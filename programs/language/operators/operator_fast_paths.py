# What an operator gives for two numbers is what their methods give, and what fails there raises.
import operator

NAMES = "add sub mul truediv floordiv mod rshift and or xor".split()
VALUES = (7, -7, 0, 3, 300, 2.5, -0.5, 0.0, True, 10**400, "ab", "")
FUNCTIONS = {"and": operator.and_, "or": operator.or_}


def outcome(function, *args):
    try:
        result = function(*args)
    except (TypeError, ArithmeticError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return type(result).__name__, result


def by_method(name, left, right):
    result = getattr(left, f"__{name}__", lambda other: NotImplemented)(right)
    return getattr(right, f"__r{name}__")(left) if result is NotImplemented else result


compared = raised = 0
for name in NAMES:
    for left in VALUES:
        for right in VALUES:
            if name == "mul" and str in (type(left), type(right)) or name == "mod" and isinstance(left, str):
                continue
            compute = FUNCTIONS.get(name) or getattr(operator, name)
            in_place = getattr(operator, f"i{name}")
            found = outcome(compute, left, right)
            if type(found) is str:
                raised += 1
                assert found.split(":")[0] == outcome(in_place, left, right).split(":")[0]
            else:
                compared += 1
                assert found == outcome(by_method, name, left, right) == outcome(in_place, left, right)
print(compared, raised)
# expect: 695 677
try:
    print(7 // 0.0)
except ZeroDivisionError as error:
    print(error)
# expect: float floor division by zero
try:
    print(10**400 / 3)
except OverflowError as error:
    print(error)
# expect: integer division result too large for a float
try:
    print(2.5 | 1)
except TypeError as error:
    print(error)
# expect: unsupported operand type(s) for |: 'float' and 'int'
try:
    print(1 >> -1)
except ValueError as error:
    print(error)
# expect: negative shift count
