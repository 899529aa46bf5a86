# Private names in __slots__ are mangled.
class Private:
    __slots__ = ("__hidden", "_single", "__dunder__")

    def __init__(self):
        self.__hidden = "h"
        self._single = "s"
        self.__dunder__ = "d"

    def get(self):
        return self.__hidden


print(Private().get(), Private().__dunder__, Private()._Private__hidden)  # expect: h d h
