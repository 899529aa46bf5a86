# Set and frozenset subclasses: own checks, and which operations give plain sets.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Unique(set):
    def add(self, item):
        if item in self:
            raise ValueError(f"{item!r} is there already")
        super().add(item)


q = Unique([1, 2])
q.tag = "t"
q.add(3)
attempt(lambda: q.add(3))  # expect: ValueError: 3 is there already
print(q, q | {4}, type(q | {4}).__name__, q == {1, 2, 3}, q.tag, len(q), type(q.copy()).__name__)
# expect: Unique({1, 2, 3}) {1, 2, 3, 4} set True t 3 set


class Frozen(frozenset):
    pass


print(Frozen([1]), Frozen([1]) == frozenset([1]), hash(Frozen([1])) == hash(frozenset([1])))
# expect: Frozen({1}) True True
print(type(Frozen([1]) | {2}).__name__)  # expect: frozenset
