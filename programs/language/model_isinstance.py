# isinstance, issubclass and classes that answer for themselves; abstract methods without the abc module.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


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


class Answers(type):
    def __instancecheck__(cls, obj):
        return "truthy text"

    def __subclasscheck__(cls, sub):
        return []


class A(metaclass=Answers):
    pass


print(isinstance(1, A), issubclass(int, A), issubclass(A, A))  # expect: True False False


class Fails(type):
    def __instancecheck__(cls, obj):
        raise ValueError("can't say")


class F(metaclass=Fails):
    pass


attempt(lambda: isinstance(1, F))  # expect: ValueError: can't say
attempt(lambda: isinstance(F(), F))  # expect: True
attempt(lambda: isinstance(1, (int, F)))  # expect: True
attempt(lambda: isinstance(1, (F, int)))  # expect: ValueError: can't say


class Claims:
    @property
    def __class__(self):
        return list


print(isinstance(Claims(), list), isinstance(Claims(), Claims), type(Claims()).__name__)  # expect: True True Claims


attempt(lambda: isinstance(1, None))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance(1, (None,)))
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance("x", (str, None)))  # expect: True
attempt(lambda: isinstance(1))  # expect: TypeError: isinstance expected 2 arguments, got 1
attempt(lambda: issubclass(1, int))  # expect: TypeError: issubclass() arg 1 must be a class
attempt(lambda: issubclass(int, 1))
# expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
attempt(lambda: issubclass(int, (str, (float, (object,)))))  # expect: True
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(int, type))
# expect: True False True True
print(isinstance(type, object))  # expect: True
print(isinstance(None, type(None)), isinstance(len, type(len)), isinstance(print, object), isinstance(..., type(...)))
# expect: True True True True


class Abstract:
    def run(self):
        raise NotImplementedError(f"{type(self).__name__} must define run")


class Concrete(Abstract):
    def run(self):
        return "running"


print(Concrete().run())  # expect: running
attempt(lambda: Abstract().run())  # expect: NotImplementedError: Abstract must define run
attempt(lambda: NotImplemented())  # expect: TypeError: 'NotImplementedType' object is not callable


class AbstractMeta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        names = {n for n, v in ns.items() if getattr(v, "__isabstractmethod__", False)}
        for base in bases:
            for n in getattr(base, "__abstractmethods__", ()):
                if getattr(getattr(cls, n, None), "__isabstractmethod__", False):
                    names.add(n)
        cls.__abstractmethods__ = frozenset(names)
        return cls


def abstract(function):
    function.__isabstractmethod__ = True
    return function


class Animal(metaclass=AbstractMeta):
    @abstract
    def sound(self): ...

    @property
    @abstract
    def legs(self): ...


class Half(Animal):
    def sound(self):
        return "?"


class Dog(Half):
    legs = 4


attempt(Animal)  # expect: TypeError: Can't instantiate abstract class Animal with abstract methods legs, sound
attempt(Half)  # expect: TypeError: Can't instantiate abstract class Half with abstract method legs
print(Dog().sound(), Dog().legs, sorted(Animal.__abstractmethods__), Animal.legs.__isabstractmethod__)
# expect: ? 4 ['legs', 'sound'] True
attempt(lambda: object.__new__(Animal))
# expect: TypeError: Can't instantiate abstract class Animal with abstract methods legs, sound


class Hook:
    @classmethod
    def __subclasshook__(cls, sub):
        return True


print(issubclass(int, Hook), Hook.__subclasshook__(int), object.__subclasshook__(1))
# expect: False True NotImplemented
print(callable(Dog), callable(Dog()), callable(Dog().sound), callable(None))  # expect: True False True False


class Callable:
    def __call__(self):
        return "called"


c = Callable()
print(callable(c), c(), Callable.__call__(c), c.__call__())  # expect: True called called called
