# Attributes of a class that come, change and go are seen in the instances of its subclass.
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
Parent.prop = property(lambda self: "property")
print(c.prop)  # expect: property
Parent.static = staticmethod(lambda: "static")
Parent.cls = classmethod(lambda cls: cls.__name__)
print(c.static(), c.cls(), Child.cls())  # expect: static Child Child
