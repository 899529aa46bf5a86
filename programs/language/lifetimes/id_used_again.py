# The address of an object that has died is the next one's of its kind; two that live at the same time never share one.
class A:
    pass


class B:
    pass


class Slotted:
    __slots__ = ("x",)


print(id(A()) == id(A()), id(A()) == id(B()), repr(A()) == repr(A()))  # expect: True True True
print(id([]) == id([1]), id({}) == id({1: 2}), id(object()) == id(object()))  # expect: True True True
print(id(Slotted()) == id(Slotted()), id(lambda: 0) == id(lambda: 1))  # expect: True True
print(hash(A()) == hash(A()), id(A) == id(A), id(A().__class__) == id(A))  # expect: True True True

first = A()
shown = id(first)
del first
print(id(A()) == shown, id(A()) == shown)  # expect: True True

numbers = []
for i in range(4):
    thing = A()  # the one before it still lives
    numbers.append(id(thing))
print(numbers[0] == numbers[2], numbers[1] == numbers[3], len(set(numbers)))  # expect: True True 2

older, younger = A(), A()
shown = id(younger)
del younger
print(id(older) == shown)  # expect: False
alive = [A() for i in range(100)]
print(len({id(thing) for thing in alive}))  # expect: 100
