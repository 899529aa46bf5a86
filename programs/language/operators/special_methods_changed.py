# Special methods that come and go with the class.
class Parent:
    value = 1


class Child(Parent):
    pass


c = Child()
Parent.__add__ = lambda self, other: f"added {other}"
print(c + 1)  # expect: added 1
del Parent.__add__
try:
    c + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'Child' and 'int'
Parent.__len__ = lambda self: 7
Child.__len__ = lambda self: 8
print(len(c), len(Parent()))  # expect: 8 7
del Child.__len__
print(len(c))  # expect: 7
Parent.__getattr__ = lambda self, name: f"dynamic {name}"
print(c.anything)  # expect: dynamic anything
del Parent.__getattr__
print(hasattr(c, "anything"))  # expect: False
Parent.__eq__ = lambda self, other: True
print(c == 5, hash(c) == hash(c))  # expect: True True
del Parent.__eq__
print(c == 5)  # expect: False
Parent.__call__ = lambda self, *args: args
print(c(1, 2), callable(c))  # expect: (1, 2) True
del Parent.__call__
print(callable(c))  # expect: False
Parent.__iter__ = lambda self: iter("ab")
print(list(c), *c)  # expect: ['a', 'b'] a b
Parent.__bool__ = lambda self: False
print(bool(c), not c)  # expect: False True
Parent.__repr__ = lambda self: "patched repr"
print(c, [c])  # expect: patched repr [patched repr]
