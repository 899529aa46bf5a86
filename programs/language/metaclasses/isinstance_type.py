# isinstance, issubclass, type() with one and three arguments, callable, id and `is`.
class Animal:
    pass


class Dog(Animal):
    pass


dog = Dog()
print(type(dog), type(Dog), type(5), type("s"), type(None), type(type), type(...), type(NotImplemented))
# expect: <class '__main__.Dog'> <class 'type'> <class 'int'> <class 'str'> <class 'NoneType'> <class 'type'> <class 'ellipsis'> <class 'NotImplementedType'>
print(type([]), type({}), type(()), type({1}), type(1.0), type(True), type(b""), type(range(1)), type(print))
# expect: <class 'list'> <class 'dict'> <class 'tuple'> <class 'set'> <class 'float'> <class 'bool'> <class 'bytes'> <class 'range'> <class 'builtin_function_or_method'>
print(isinstance(dog, Dog), isinstance(dog, Animal), isinstance(dog, object))  # expect: True True True
print(isinstance(dog, type), isinstance(Dog, type))  # expect: False True
print(isinstance(5, (str, int)), isinstance(5, (str, (float, (int,)))), isinstance(True, int), isinstance(5, bool))
# expect: True True True False
print(issubclass(Dog, Animal), issubclass(Animal, Dog), issubclass(Dog, Dog))  # expect: True False True
print(issubclass(int, object), issubclass(Dog, (int, Animal)))  # expect: True True
print(type(dog) is Dog, type(dog) == Animal, isinstance(None, type(None)))  # expect: True False True
print(isinstance(int, type), isinstance(5, int | str))  # expect: True True
print(callable(dog), callable(Dog), callable(len), callable(lambda: 0), callable("x"))
# expect: False True True True False
Made = type("Made", (Animal,), {"x": 5, "double": lambda self: self.x * 2})
print(Made.__name__, Made().double(), isinstance(Made(), Animal), Made.__mro__[1] is Animal)
# expect: Made 10 True True
a = b = [1]
print(a is b, a is [1], a is not [1], None is None, id(a) == id(b), () is not None)
# expect: True False True True True True
for action in (
    lambda: isinstance(5, "int"),
    lambda: isinstance(5, [int]),
    lambda: issubclass(5, int),
    lambda: issubclass(int, 5),
    lambda: type(),
    lambda: type("A", (), {}, 1, 2),
    lambda: type("A", 5, {}),
    lambda: type("A", (5,), {}),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: type() takes 1 or 3 arguments
# expect: type() takes 1 or 3 arguments
# expect: type.__new__() argument 2 must be tuple, not int
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases


class Pretends:
    @property
    def __class__(self):
        return int


print(isinstance(Pretends(), int), type(Pretends()).__name__)  # expect: True Pretends
print([kind.__name__ for kind in (int, str, list, dict, set, tuple, float, bool, type(None), type(len), range)])
# expect: ['int', 'str', 'list', 'dict', 'set', 'tuple', 'float', 'bool', 'NoneType', 'builtin_function_or_method', 'range']
