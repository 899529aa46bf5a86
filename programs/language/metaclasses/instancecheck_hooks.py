# __instancecheck__ and __subclasscheck__: when they are asked.
class Virtual(type):
    def __instancecheck__(cls, obj):
        print("instance check of", type(obj).__name__)
        return getattr(type(obj), "pretends", None) is cls or super().__instancecheck__(obj)

    def __subclasscheck__(cls, sub):
        print("subclass check of", sub.__name__)
        return getattr(sub, "pretends", None) is cls or super().__subclasscheck__(sub)


class Shape(metaclass=Virtual):
    pass


class Circle(Shape):
    pass


class Fake:
    pretends = Shape


print(isinstance(Circle(), Shape), isinstance(Fake(), Shape), isinstance(5, Shape))
# expect: instance check of Circle
# expect: instance check of Fake
# expect: instance check of int
# expect: True True False
print(issubclass(Circle, Shape), issubclass(Fake, Shape), issubclass(int, Shape))
# expect: subclass check of Circle
# expect: subclass check of Fake
# expect: subclass check of int
# expect: True True False
print(isinstance(Shape(), Shape), isinstance(Fake(), (int, str, Shape)))
# expect: instance check of Fake
# expect: True True
print(type.__instancecheck__(Shape, Fake()), Shape.__instancecheck__(Fake()))
# expect: instance check of Fake
# expect: False True
