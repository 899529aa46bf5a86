# Classes made in functions: instances keep them alive, __subclasses__ forgets them, attributes can come and go.
class Base:
    pass


def make(name):
    class Local(Base):
        label = name

        def show(self):
            return f"{type(self).__name__} {self.label}"

    return Local


instances = [make(f"n{i}")() for i in range(3)]
print([i.show() for i in instances], len({type(i) for i in instances}))
# expect: ['Local n0', 'Local n1', 'Local n2'] 3
print(instances[0].__class__ is not instances[1].__class__, isinstance(instances[2], Base))  # expect: True True
kind = type(instances[0])
print(kind.label, kind.__mro__[1].__name__, kind.__qualname__)  # expect: n0 Base make.<locals>.Local
print(len(Base.__subclasses__()) >= 3)  # expect: True


class Parent:
    value = 1

    def method(self):
        return "parent"


class Child(Parent):
    pass


c = Child()
print(c.value, c.method())  # expect: 1 parent
Parent.value = 2
Parent.method = lambda self: "patched"
print(c.value, c.method())  # expect: 2 patched
Child.value = 3
print(c.value, Parent.value)  # expect: 3 2
del Child.value
print(c.value)  # expect: 2
c.value = 4
print(c.value)  # expect: 4
del c.value
Parent.extra = "extra"
print(c.extra, hasattr(Child, "extra"), "extra" in Child.__dict__)  # expect: extra True False
del Parent.extra
print(hasattr(c, "extra"))  # expect: False
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
Parent.prop = property(lambda self: "property")
print(c.prop)  # expect: property
Parent.static = staticmethod(lambda: "static")
Parent.cls = classmethod(lambda cls: cls.__name__)
print(c.static(), c.cls(), Child.cls())  # expect: static Child Child


def function_with_class():
    class Counter:
        count = 0

        def __init__(self):
            type(self).count += 1

    for _ in range(3):
        Counter()
    return Counter.count


print(function_with_class(), function_with_class())  # expect: 3 3


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next


head = None
for number in range(5):
    head = Node(number, head)
print(list(head))  # expect: [4, 3, 2, 1, 0]
long = None
for number in range(3000):
    long = Node(number, long)
print(sum(1 for _ in long))  # expect: 3000
long = None
cycle = Node(1)
cycle.next = cycle
cycle.next = None
cycle = None
print("done")  # expect: done
