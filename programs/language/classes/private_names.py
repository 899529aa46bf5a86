# Names with two leading underscores are mangled with the class's name, wherever they stand in its body.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Private:
    __secret = "s"
    __dunder__ = "d"
    _single = "_"

    def __init__(self):
        self.__value = 5

    def get(self):
        return self.__value, self.__secret

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    class __Inner:
        __deep = 1

    def local(self):
        __variable = 3
        return __variable, sorted(locals())

    def arguments(self, __arg=1):
        return __arg


p = Private()
print(p.get(), p.call(), p.local(), p._Private__value, Private._Private__secret, p.arguments(_Private__arg=2))
# expect: (5, 's') hidden (3, ['_Private__variable', 'self']) 5 s 2
print(sorted(n for n in Private.__dict__ if "Private" in n or n.startswith("__d")), Private._Private__Inner.__name__)
# expect: ['_Private__Inner', '_Private__hidden', '_Private__secret', '__dict__', '__doc__', '__dunder__'] __Inner
attempt(lambda: p.__value)  # expect: AttributeError: 'Private' object has no attribute '__value'
