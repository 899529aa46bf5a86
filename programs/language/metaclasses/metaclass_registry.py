# A metaclass that registers its classes.
class Registry(type):
    classes = {}

    def __init__(cls, name, bases, ns):
        Registry.classes[name] = cls
        super().__init__(name, bases, ns)


class Plugin(metaclass=Registry):
    pass


class One(Plugin):
    pass


class Two(Plugin):
    pass


print(sorted(Registry.classes), Registry.classes["One"] is One)  # expect: ['One', 'Plugin', 'Two'] True
