# __set_name__ comes before __init_subclass__.
class Order:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base:
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__, sorted(k for k in vars(cls) if not k.startswith("__")))


class Child(Base):
    field = Order()
# expect: set_name Child field
# expect: init_subclass Child ['field']
