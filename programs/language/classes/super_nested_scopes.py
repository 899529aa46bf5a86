# super with arguments in nested functions, comprehensions and lambdas.
class Base:
    tag = "base"

    @property
    def prop(self):
        return "prop of Base"

    def __getitem__(self, key):
        return ("Base item", key)

    def __repr__(self):
        return "a " + type(self).__name__


class Child(Base):
    tag = "child"

    @property
    def prop(self):
        return super().prop + ", extended"

    def nested(self):
        def inner():
            return super(Child, self).tag

        return inner()

    def in_comprehension(self):
        return [super(Child, self).tag for _ in range(2)]

    def in_lambda(self):
        return (lambda me: super().tag)(self)

    def own_arguments(self):
        return super(Base, self).__repr__()[:20]

    def items(self):
        return super().__getitem__(3)


c = Child()
print(c.prop, c.nested(), c.in_comprehension(), c.in_lambda(), c.items())
# expect: prop of Base, extended base ['base', 'base'] base ('Base item', 3)
print(c.own_arguments())  # expect: <__main__.Child obje
