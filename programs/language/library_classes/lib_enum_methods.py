# enum: __init__, properties, methods, and what is no member.
from enum import Enum, member, nonmember


class Planet(Enum):
    E = (5.9, 6.3)
    M = (1, 2)

    def __init__(self, a, b):
        self.a = a
        self.b = b

    @property
    def s(self):
        return self.a + self.b


print(Planet.E, Planet.E.s, Planet((1, 2)), Planet.E.value)  # expect: Planet.E 12.2 Planet.M (5.9, 6.3)


class E2(Enum):
    A = 1

    def __str__(self):
        return "custom"

    def hi(self):
        return self.name

    @staticmethod
    def st():
        return 4

    x = nonmember(5)

    @member
    def fm():
        pass


print(E2.A, f"{E2.A}", E2.A.hi(), E2.st(), E2.x, list(E2)[1].name)  # expect: custom custom A 4 5 fm
