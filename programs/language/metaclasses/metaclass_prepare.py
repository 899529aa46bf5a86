# __prepare__ gives the class body its namespace.
class Ordered(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("define", key)
        super().__setitem__(key, value)


class Watching(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Ordered()

    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name, bases, dict(ns))


class Watched(metaclass=Watching):
    a = 1

    def method(self):
        return self.a

    b = a + 1
# expect: define a
# expect: define method
# expect: define b


print(Watched().method(), Watched.b)  # expect: 1 2
