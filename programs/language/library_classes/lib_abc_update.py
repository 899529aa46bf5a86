# abc: an abstract setter, and update_abstractmethods() after a change.
import abc
from abc import ABC, ABCMeta, abstractmethod


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Drawable(metaclass=ABCMeta):
    @abstractmethod
    def draw(self): ...


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
