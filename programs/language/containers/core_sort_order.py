# Long lists are sorted with CPython's own comparisons, in its order, as an __lt__ that counts and remembers sees.


class Counted:
    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        self.log.append((self.value, other.value))
        return self.value < other.value


def comparisons(values):
    Counted.log.clear()
    objects = [Counted(value) for value in values]
    ordered = sorted(objects)
    assert [obj.value for obj in ordered] == sorted(values)
    return len(Counted.log), hash(tuple(Counted.log)) % 10007


print(comparisons(range(60)), comparisons(range(300)), comparisons(range(300, 0, -1)))
# expect: (59, 9705) (299, 1433) (299, 8036)
print(comparisons([i * 37 % 101 for i in range(200)]))  # expect: (1266, 9574)
print(comparisons([i % 7 for i in range(500)]))  # expect: (3028, 6893)
print(comparisons([*range(300), *range(0, -300, -1)]))  # expect: (624, 2918)
print(comparisons([*range(100, 200), *range(100), *range(50, 150)]))  # expect: (541, 4445)
print(comparisons([i * i % 997 for i in range(1000)]))  # expect: (8524, 7246)


class Refuses:
    left = 500

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Refuses.left -= 1
        if not Refuses.left:
            raise ValueError("enough")
        return self.value < other.value


objects = [Refuses(i * 53 % 211) for i in range(150)]
try:
    objects.sort()
except ValueError as error:
    print(error, hash(tuple([obj.value for obj in objects])) % 10007)  # expect: enough 2428
