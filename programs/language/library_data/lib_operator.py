# operator: every operator as a function, and the getters.
import operator
from operator import attrgetter, itemgetter, methodcaller


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in ("add", "sub", "mul", "floordiv", "truediv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor"):
    print(name, getattr(operator, name)(7, 2), getattr(operator, "i" + name.rstrip("_"))(7, 2), end="; ")
# expect: add 9 9; sub 5 5; mul 14 14; floordiv 3 3; truediv 3.5 3.5; mod 1 1; pow 49 49; lshift 28 28; rshift 1 1; and_ 2 2; or_ 7 7; xor 5 5;
print()
for name in ("lt", "le", "eq", "ne", "ge", "gt", "is_", "is_not"):
    print(name, getattr(operator, name)(3, 3), end="; ")
# expect: lt False; le True; eq True; ne False; ge True; gt False; is_ True; is_not False;
print()
print(operator.neg(3), operator.pos(-3), operator.inv(5), operator.invert(0), operator.abs(-4), operator.index(True))
# expect: -3 -3 -6 -1 4 1
print(operator.not_([]), operator.truth("x"), operator.truth(0))  # expect: True True False
print(operator.concat([1], [2]), operator.contains("abc", "b"))  # expect: [1, 2] True
data = [1, 2, 3, 2]
print(operator.countOf(data, 2), operator.indexOf(data, 3), operator.getitem(data, -1))  # expect: 2 2 2
operator.setitem(data, 0, "first")
operator.delitem(data, 1)
print(data, operator.length_hint(iter(data)), operator.length_hint(5, 7), operator.call(max, 1, 9))
# expect: ['first', 3, 2] 3 7 9
print(operator.iadd(data, [9]) is data, data, operator.iconcat([1], (2,)), operator.imul([0], 2))
# expect: True ['first', 3, 2, 9] [1, 2] [0, 0]
print(operator.__add__(1, 2), operator.__not__(1), operator.__getitem__("abc", 1), operator.__and__ is operator.and_)
# expect: 3 False b True


class Matrix:
    def __matmul__(self, other):
        return f"matmul {other}"

    def __imatmul__(self, other):
        return f"imatmul {other}"

    def __index__(self):
        return 12


print(operator.matmul(Matrix(), 1), operator.imatmul(Matrix(), 2), operator.index(Matrix()))
# expect: matmul 1 imatmul 2 12

rows = [("ann", 30, "x"), ("bob", 25, "y"), ("cid", 35, "z")]
print(sorted(rows, key=itemgetter(1)), list(map(itemgetter(0, 2), rows)))
# expect: [('bob', 25, 'y'), ('ann', 30, 'x'), ('cid', 35, 'z')] [('ann', 'x'), ('bob', 'y'), ('cid', 'z')]
print(itemgetter("k")({"k": 1}), itemgetter(slice(1, 3))("abcd"), itemgetter(-1)([1, 2]), itemgetter(1)("ab"))
# expect: 1 bc 2 b


class Thing:
    def __init__(self, name, part=None):
        self.name = name
        self.part = part

    def shout(self, times=1, *, end=""):
        return self.name.upper() * times + end


thing = Thing("outer", Thing("inner"))
print(attrgetter("name")(thing), attrgetter("part.name")(thing), attrgetter("name", "part.name")(thing))
# expect: outer inner ('outer', 'inner')
print(methodcaller("shout")(thing), methodcaller("shout", 2, end="!")(thing), methodcaller("split", ",")("a,b"))
# expect: OUTER OUTEROUTER! ['a', 'b']
print(itemgetter(1, "a"), attrgetter("a.b", "c"), methodcaller("m", 1, k="v"))
# expect: operator.itemgetter(1, 'a') operator.attrgetter('a.b', 'c') operator.methodcaller('m', 1, k='v')

print(attempt(lambda: operator.add(1, "a")))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(attempt(lambda: operator.index("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(attempt(lambda: operator.concat(1, 2)))  # expect: TypeError: 'int' object can't be concatenated
print(attempt(lambda: operator.indexOf([1], 2)))  # expect: ValueError: sequence.index(x): x not in sequence
print(attempt(lambda: operator.getitem({}, "k")))  # expect: KeyError: 'k'
print(attempt(lambda: itemgetter()))  # expect: TypeError: itemgetter expected 1 argument, got 0
print(attempt(lambda: itemgetter(5)([1])))  # expect: IndexError: list index out of range
print(attempt(lambda: attrgetter("nope")(thing)))  # expect: AttributeError: 'Thing' object has no attribute 'nope'
print(attempt(lambda: attrgetter(5)))  # expect: TypeError: attribute name must be a string
print(attempt(lambda: methodcaller("nope")(thing)))  # expect: AttributeError: 'Thing' object has no attribute 'nope'
print(attempt(lambda: methodcaller(5)))  # expect: TypeError: method name must be a string
print(attempt(lambda: operator.length_hint([], "x")))
# expect: TypeError: 'str' object cannot be interpreted as an integer
