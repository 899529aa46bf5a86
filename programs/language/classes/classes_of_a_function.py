# Each call of a function makes its own classes, which their instances keep alive.
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
