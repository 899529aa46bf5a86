# What comparisons fall back to after NotImplemented, and when there is only __ne__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class NeOnly:
    def __ne__(self, other):
        return "ne result"


print(NeOnly() != 1, NeOnly() == 1, 1 != NeOnly())  # expect: ne result False ne result


class Eq1:
    def __eq__(self, other):
        return NotImplemented


print(Eq1() == Eq1(), Eq1() != Eq1(), Eq1.__hash__)  # expect: False True None


class Partial:
    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return NotImplemented


attempt(lambda: Partial() < Partial())
# expect: TypeError: '<' not supported between instances of 'Partial' and 'Partial'
attempt(lambda: Partial() >= Partial())
# expect: TypeError: '>=' not supported between instances of 'Partial' and 'Partial'
print(object.__eq__(1, 1), object.__eq__(1, 2), int.__lt__(1, 2), int.__lt__(1, "a"), (1).__eq__(1.0))
# expect: True NotImplemented True NotImplemented NotImplemented
print(object().__lt__(1))  # expect: NotImplemented
