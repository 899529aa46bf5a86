# abc: abstract methods and properties, registration, subclass hooks.
import abc
from abc import ABC, ABCMeta, abstractmethod


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


class Drawable(metaclass=ABCMeta):
    @abstractmethod
    def draw(self): ...


class Picture:
    def draw(self):
        return "drawn"


print(isinstance(Picture(), Drawable), issubclass(Picture, Drawable))  # expect: False False
print(Drawable.register(Picture) is Picture, isinstance(Picture(), Drawable), issubclass(Picture, Drawable))
# expect: True True True
print(Drawable in Picture.__mro__, Picture.__bases__)  # expect: False (<class 'object'>,)


@Drawable.register
class Other:
    pass


class Sub(Other):
    pass


print(isinstance(Sub(), Drawable), isinstance(3, Drawable), attempt(lambda: Drawable.register(5)))
# expect: True False TypeError: Can only register classes
print(attempt(lambda: Picture.register(Other)), attempt(lambda: issubclass(5, Drawable)))
# expect: AttributeError: type object 'Picture' has no attribute 'register' TypeError: issubclass() arg 1 must be a class
Drawable.register(int)
print(isinstance(3, Drawable), isinstance(True, Drawable), isinstance("3", (Drawable, float)))
# expect: True True False


class Specific(Drawable):
    def draw(self):
        return 1


print(attempt(lambda: Specific.register(Drawable)))  # expect: RuntimeError: Refusing to create an inheritance cycle


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


class WithSetter(ABC):
    @property
    def x(self):
        return 1

    @x.setter
    @abstractmethod
    def x(self, value):
        pass


print(attempt(WithSetter), WithSetter.x.__isabstractmethod__)
# expect: TypeError: Can't instantiate abstract class WithSetter with abstract method x True


class Both(Drawable, WithSetter):
    def extra(self):
        return "extra"


print(attempt(Both))  # expect: TypeError: Can't instantiate abstract class Both with abstract methods draw, x
Both.draw = lambda self: "late"
Both.x = 5
print(attempt(Both))  # expect: TypeError: Can't instantiate abstract class Both with abstract methods draw, x
abc.update_abstractmethods(Both)
print(Both().draw(), Both().x)  # expect: late 5


class Meta(ABCMeta):
    def __call__(cls, *args):
        return ("made", super().__call__(*args))


class Made(metaclass=Meta):
    pass


print(Made()[0], type(Made()[1]).__name__, abc.get_cache_token() == abc.get_cache_token())  # expect: made Made True
print(attempt(lambda: type.__call__(Shape)), [c.__name__ for c in Shape.__subclasses__()])
# expect: TypeError: Can't instantiate abstract class Shape with abstract methods area, helper, name, unit ['Partial']
