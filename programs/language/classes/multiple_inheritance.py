# Several bases: the C3 order, cooperative super(), mixins, and orders that can't be.
class Root:
    def visit(self):
        return ["Root"]


class Left(Root):
    def visit(self):
        return ["Left"] + super().visit()


class Right(Root):
    def visit(self):
        return ["Right"] + super().visit()


class Bottom(Left, Right):
    def visit(self):
        return ["Bottom"] + super().visit()


print(Bottom().visit(), Left().visit())  # expect: ['Bottom', 'Left', 'Right', 'Root'] ['Left', 'Root']
print([c.__name__ for c in Bottom.__mro__], [c.__name__ for c in Bottom.mro()])
# expect: ['Bottom', 'Left', 'Right', 'Root', 'object'] ['Bottom', 'Left', 'Right', 'Root', 'object']
print(super(Left, Bottom()).visit(), super(Right, Bottom()).visit(), Right.visit(Bottom()))
# expect: ['Right', 'Root'] ['Root'] ['Right', 'Root']


class JsonMixin:
    def to_text(self):
        return "{" + ", ".join(f"{k}: {v}" for k, v in sorted(vars(self).items())) + "}"


class NamedMixin:
    def title(self):
        return self.name.title()


class Person(JsonMixin, NamedMixin):
    def __init__(self, name, age):
        self.name, self.age = name, age


print(Person("ada lovelace", 36).to_text(), Person("bob", 1).title())  # expect: {age: 36, name: ada lovelace} Bob


class Init:
    def __init__(self, **kwargs):
        self.seen = ["Init"] + sorted(kwargs)


class A(Init):
    def __init__(self, a=0, **kwargs):
        super().__init__(**kwargs)
        self.seen.append("A")


class B(Init):
    def __init__(self, b=0, **kwargs):
        super().__init__(**kwargs)
        self.seen.append("B")


class AB(A, B):
    pass


print(AB(a=1, b=2).seen, AB(c=3).seen, Bottom.__bases__ == (Left, Right))
# expect: ['Init', 'B', 'A'] ['Init', 'c', 'B', 'A'] True
try:
    class Impossible(Root, Left):
        pass
except TypeError as error:
    print(str(error).replace("\n", " "))
    # expect: Cannot create a consistent method resolution order (MRO) for bases Root, Left
try:
    class Twice(Root, Root):
        pass
except TypeError as error:
    print(error)  # expect: duplicate base class Root
try:
    class Layout(int, str):
        pass
except TypeError as error:
    print(error)  # expect: multiple bases have instance lay-out conflict
print(isinstance(AB(), A) and isinstance(AB(), B), issubclass(Bottom, Right), issubclass(bool, (str, int)))
# expect: True True True
