# abc: classes registered as subclasses.
from abc import ABCMeta, abstractmethod


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


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
