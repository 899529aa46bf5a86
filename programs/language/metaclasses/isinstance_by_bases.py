# isinstance and issubclass of objects that are no types but have bases, and through `type`'s own hooks.
class Abstract:
    def __init__(self, *bases):
        self.__bases__ = bases


class Claiming:
    def __init__(self, claimed):
        self.claimed = claimed

    @property
    def __class__(self):
        return self.claimed


base, other = Abstract(), Abstract()
derived = Abstract(other, Abstract(base))
print(issubclass(derived, base), issubclass(derived, other), issubclass(base, derived), issubclass(int, base))
print(isinstance(Claiming(derived), base), isinstance(Claiming(base), derived), isinstance(1, base))
print(type.__instancecheck__(int, Claiming(int)), type.__subclasscheck__(int, bool))
for function in (lambda: isinstance(1, Claiming(int)), lambda: issubclass(1, int), lambda: issubclass(base, int)):
    try:
        print(function())
    except TypeError as error:
        print(error)
# expect: True True False False
# expect: True False False
# expect: True True
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: False
