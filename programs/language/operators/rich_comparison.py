# Rich comparison of versions: reflection, NotImplemented, sorting, containers and chains.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash(self.parts)


a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a == c, a != b, a < b, a > b, a <= c, a >= b, a is c, hash(a) == hash(c), a == 5, a != 5)
# expect: True True True False True False False True False True
attempt(lambda: a < 5)  # expect: TypeError: '<' not supported between instances of 'Version' and 'int'
attempt(lambda: a > 5)  # expect: TypeError: '>' not supported between instances of 'Version' and 'int'
attempt(lambda: 5 < a)  # expect: TypeError: '<' not supported between instances of 'int' and 'Version'
print(sorted([b, a, Version(0, 9)]), min(b, a), max([a, b]), [b, a].index(c), c in [b, a], {a: 1}[c])
# expect: [v0.9, v1.2, v1.10] v1.2 v1.10 1 True 1
print({a, b, c}, [a, c].count(a))  # expect: {v1.2, v1.10} 2
print(a < b < Version(2), a < b > c, a == c == Version(1, 2), a < Version(0) < Version(5))
# expect: True True True False
