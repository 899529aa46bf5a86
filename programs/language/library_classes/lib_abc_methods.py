# abc: abstract methods, properties, class and static methods, and subclasses that define some or all.
from abc import ABC, abstractmethod


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""
        return "base area"

    @property
    @abstractmethod
    def name(self):
        pass

    @classmethod
    @abstractmethod
    def unit(cls):
        pass

    @staticmethod
    @abstractmethod
    def helper():
        pass

    def describe(self):
        return f"{self.name} of {self.area()}"


print(attempt(Shape))
# expect: TypeError: Can't instantiate abstract class Shape with abstract methods area, helper, name, unit
print(sorted(Shape.__abstractmethods__), Shape.area.__isabstractmethod__, type(Shape).__name__)
# expect: ['area', 'helper', 'name', 'unit'] True ABCMeta


class Partial(Shape):
    def area(self):
        return 1

    @classmethod
    def unit(cls):
        return "m"

    @staticmethod
    def helper():
        return "h"


print(attempt(Partial), sorted(Partial.__abstractmethods__))
# expect: TypeError: Can't instantiate abstract class Partial with abstract method name ['name']


class Square(Partial):
    def __init__(self, side):
        self.side = side

    def area(self):
        return f"{self.side**2} not {Shape.area(self)}"

    @property
    def name(self):
        return "square"


square = Square(3)
print(square.describe(), Square.unit(), square.helper(), Square.__abstractmethods__, isinstance(square, Shape))
# expect: square of 9 not base area m h frozenset() True
print(attempt(lambda: type.__call__(Shape)), [c.__name__ for c in Shape.__subclasses__()])
# expect: TypeError: Can't instantiate abstract class Shape with abstract methods area, helper, name, unit ['Partial']
