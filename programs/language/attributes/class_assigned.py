# Assigning __class__: another class of the same layout, and what is refused.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class WithSlots:
    __slots__ = ("s",)


obj = A()
obj.kept = 1
obj.__class__ = B
print(obj.who(), obj.kept, type(obj).__name__, isinstance(obj, B))  # expect: B 1 B True
attempt(lambda: setattr(obj, "__class__", WithSlots))
# expect: TypeError: __class__ assignment: 'WithSlots' object layout differs from 'B'
attempt(lambda: setattr(obj, "__class__", int))
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
attempt(lambda: setattr(obj, "__class__", "B"))  # expect: TypeError: __class__ must be set to a class, not 'str' object
attempt(lambda: setattr(5, "__class__", B))
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
attempt(lambda: delattr(obj, "__class__"))  # expect: TypeError: can't delete __class__ attribute


class Liar:
    __class__ = int


print(isinstance(Liar(), int), Liar().__class__, type(Liar()).__name__)  # expect: True <class 'int'> Liar
