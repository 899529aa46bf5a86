# Rich comparison: reflection, identity, sorting, containers, chains, and results that are no booleans.
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


class OnlyEq:
    def __eq__(self, other):
        print("eq called")
        return "truthy"


x = OnlyEq()
print(x == 1, x != 1, 1 == x, x in [1], [x] == [1], (x,) != (2,))
# expect: eq called
# expect: eq called
# expect: eq called
# expect: eq called
# expect: eq called
# expect: eq called
# expect: truthy False truthy True True False
print(x in [x], [x] == [x], x == x)
# expect: eq called
# expect: True True truthy


class Array:
    def __init__(self, *values):
        self.values = values

    def __lt__(self, other):
        return Array(*(v < other for v in self.values))

    def __eq__(self, other):
        return Array(*(v == other for v in self.values))

    def __bool__(self):
        print("bool of", self.values)
        return all(self.values)


print((Array(1, 2) < 2).values, (Array(1, 2) == 2).values, (1 == Array(1, 2)).values)
# expect: (True, False) (False, True) (True, False)
print((0 < 1 < Array(0, 2)), (Array(1, 5) < 9 < 10), not (Array(1) < 0))


class Raises:
    def __eq__(self, other):
        raise ValueError("eq raises")

    def __hash__(self):
        return 1


attempt(lambda: Raises() == 1)
attempt(lambda: Raises() in [1])
attempt(lambda: Raises() != 1)
attempt(lambda: {Raises(): 1}.get(1))
attempt(lambda: [Raises()].index(1))
attempt(lambda: [Raises()] == [1])
attempt(lambda: (Raises(), 1) < (2,))


class NeOnly:
    def __ne__(self, other):
        return "ne result"


print(NeOnly() != 1, NeOnly() == 1, 1 != NeOnly())


class Nothing:
    pass


n = Nothing()
print(n == n, n != n, n == Nothing(), n == None, None == n)
attempt(lambda: n < n)
attempt(lambda: sorted([n, n]))
attempt(lambda: max(n, 1))
attempt(lambda: [1] < 1)
attempt(lambda: None < None)
attempt(lambda: 1 < "a")
attempt(lambda: {} < {})
attempt(lambda: (1, "a") < (1, 2))
print((1, "a") < (2, 2), [1, 2] < [1, 2, 3], (1, 2) == [1, 2], {1} < {1, 2}, "a" < "b", 1 == 1.0, True == 1, 1 < 1.5)


class Base:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print(type(self).__name__, "eq")
        return self.v == other.v

    def __lt__(self, other):
        print(type(self).__name__, "lt")
        return self.v < other.v

    def __gt__(self, other):
        print(type(self).__name__, "gt")
        return self.v > other.v


class Derived(Base):
    pass


class Overriding(Base):
    def __gt__(self, other):
        print("overriding gt")
        return "special"


print(Base(1) == Derived(1))
print(Base(1) < Derived(2))
print(Base(1) < Overriding(2))
print(Overriding(1) < Base(2))


class Key:
    def __init__(self, word):
        self.word = word

    def __lt__(self, other):
        return len(self.word) < len(other.word)


print(sorted(["ccc", "a", "bb"], key=Key), max(["x", "yy"], key=Key), sorted("bca", reverse=True))
words = ["b", "a"]


class Sneaky:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        words.append("changed")
        return self.value < other.value


attempt(lambda: words.sort(key=Sneaky))


class Eq1:
    def __eq__(self, other):
        return NotImplemented


print(Eq1() == Eq1(), Eq1() != Eq1(), Eq1.__hash__)


class Partial:
    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return NotImplemented


attempt(lambda: Partial() < Partial())
attempt(lambda: Partial() >= Partial())
print(object.__eq__(1, 1), object.__eq__(1, 2), int.__lt__(1, 2), int.__lt__(1, "a"), (1).__eq__(1.0))
print(object().__lt__(1))
# expect error: TypeError: '<' not supported between instances of 'int' and 'Array'
