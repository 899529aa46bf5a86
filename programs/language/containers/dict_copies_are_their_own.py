# A dict copied as a whole: keys of every kind are found in the copy, and neither sees what happens to the other.
class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number


thing = object()
old = {"gone": 0, 1: "one", "two": 2, (3, "c"): 3, thing: 4, Key(5): 5, Key(8): 8}
del old["gone"]
seen = []
for new in (old.copy(), dict(old), {**old}, {} | old):
    found = [new == old, list(new) == list(old), new[1], new["two"], new[3, "c"], new[thing], new[Key(5)], new[Key(8)]]
    new[Key(5)] = "new"
    new[1.0] = "changed"
    del new[thing], new[Key(8)]
    found += [len(new), len(old), old[Key(5)], old[1], thing in old, Key(8) in old, list(new.values())]
    seen.append(found)
print(seen[0])
# expect: [True, True, 'one', 2, 3, 4, 5, 8, 4, 6, 5, 'one', True, True, ['changed', 2, 3, 'new']]
print(seen[1:] == seen[:-1])  # expect: True
