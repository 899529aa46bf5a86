# super() in __new__ and __call__ of a metaclass.
class Meta(type):
    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        cls.made_by = "Meta"
        return cls

    def __call__(cls, *args):
        made = super().__call__(*args)
        made.called = args
        return made


class Made(metaclass=Meta):
    def __init__(self, *args):
        super().__init__()


print(Made.made_by, Made(1, 2).called)  # expect: Meta (1, 2)
