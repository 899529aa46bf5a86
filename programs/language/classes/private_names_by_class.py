# Each class mangles with its own name, leading underscores left out; a subclass has its own private names.
class Private:
    __secret = "s"

    def __init__(self):
        self.__value = 5

    def get(self):
        return self.__value, self.__secret


class _Leading:
    __x = 1


class __Mangle:
    __x = 2


print(_Leading._Leading__x, __Mangle._Mangle__x)  # expect: 1 2


class Sub(Private):
    __secret = "sub"


print(Sub().get(), Sub._Sub__secret)  # expect: (5, 's') sub
