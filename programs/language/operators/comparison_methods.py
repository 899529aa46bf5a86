# Rich comparison: __eq__, __lt__ and the rest; reflection; ordering by key; default identity.
class Version:
    def __init__(self, major, minor):
        self.major, self.minor = major, minor

    def key(self):
        return self.major, self.minor

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.key() == other.key()

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.key() < other.key()

    def __le__(self, other):
        return self == other or self < other

    def __repr__(self):
        return f"v{self.major}.{self.minor}"


old, new = Version(1, 2), Version(2, 0)
print(old < new, old > new, old <= new, old >= new, old == Version(1, 2), old != Version(1, 2))
# expect: True False True False True False
print(sorted([new, old, Version(1, 10)]), max(old, new), min([new, old]), new in [old, Version(2, 0)])
# expect: [v1.2, v1.10, v2.0] v2.0 v1.2 True
print(old == "1.2", old != "1.2", [old] == [Version(1, 2)], [old, new] < [new], (1, old) == (1, Version(1, 2)))
# expect: False True True True True
for action in (lambda: old < "1.3", lambda: old >= 5, lambda: sorted([old, 3])):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'Version' and 'str'
# expect: '>=' not supported between instances of 'Version' and 'int'
# expect: '<' not supported between instances of 'int' and 'Version'


class Plain:
    pass


a, b = Plain(), Plain()
print(a == b, a != b, a == a, a in [b, a], [b, a].index(a), [a] == [a])  # expect: False True True True 1 True
try:
    a < b
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'Plain' and 'Plain'


class NeverEqual:
    def __eq__(self, other):
        return False


class AlwaysEqual:
    def __eq__(self, other):
        return True


never = NeverEqual()
print(never == never, never != never, never in [never], [never] == [never], [never].count(never))
# expect: False True True True 1
print(5 == AlwaysEqual(), AlwaysEqual() == 5, AlwaysEqual() in [1], 5 != AlwaysEqual(), None == AlwaysEqual())
# expect: True True True False True


class Odd:
    def __ne__(self, other):
        return "not equal?"

    def __lt__(self, other):
        return []


print(Odd() != 1, Odd() == 1, Odd() < 1, 1 > Odd())  # expect: not equal? False [] []
