# weakref: what can be referred to, and what can't.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello from " + self.name


for value in (1, "text", (), [], {}, None, 1.5):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'dict' object
# expect: cannot create weak reference to 'NoneType' object
# expect: cannot create weak reference to 'float' object


class Slotted:
    __slots__ = ("x",)


class SlottedWeak:
    __slots__ = ("x", "__weakref__")


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)  # expect: cannot create weak reference to 'Slotted' object
s = SlottedWeak()
print(weakref.ref(s)() is s)  # expect: True


class L(list):
    pass


items = L([1, 2])
print(weakref.ref(items)() == [1, 2])  # expect: True
for thing in (Node, len, print, Node.hello, {1}, frozenset([2]), (i for i in ()), gc):
    print(type(weakref.ref(thing)()).__name__)
# expect: type
# expect: builtin_function_or_method
# expect: builtin_function_or_method
# expect: function
# expect: set
# expect: frozenset
# expect: generator
# expect: module
