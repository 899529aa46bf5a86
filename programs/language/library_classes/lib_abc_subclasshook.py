# abc: __subclasshook__ answers for other classes.
from abc import ABC


class Picture:
    def draw(self):
        return "drawn"


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any("quack" in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        pass


class Mallard(Duck):
    pass


class Loud(Quacks):
    pass


print(isinstance(Mallard(), Quacks), issubclass(Picture, Quacks), isinstance(Duck(), Loud), isinstance(Loud(), Quacks))
# expect: True False False True
