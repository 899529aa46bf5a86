# __bases__ assigned: what changes, and what is refused.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class K1:
    name = "K1"


class K2:
    name = "K2"
    extra = "E2"


class Holder(K1):
    pass


h = Holder()
print(h.name, Holder.__bases__)  # expect: K1 (<class '__main__.K1'>,)
Holder.__bases__ = (K2,)
print(h.name, h.extra, Holder.__mro__)
# expect: K2 E2 (<class '__main__.Holder'>, <class '__main__.K2'>, <class 'object'>)
print(K1.__subclasses__(), K2.__subclasses__())  # expect: [] [<class '__main__.Holder'>]


def set_bases(value):
    Holder.__bases__ = value


attempt(lambda: set_bases(()))  # expect: TypeError: can only assign non-empty tuple to Holder.__bases__, not ()
attempt(lambda: set_bases(5))  # expect: TypeError: can only assign tuple to Holder.__bases__, not int
attempt(lambda: set_bases((5,)))  # expect: TypeError: Holder.__bases__ must be tuple of classes, not 'int'
attempt(lambda: set_bases((Holder,)))  # expect: TypeError: a __bases__ item causes an inheritance cycle
print(Holder.mro(), Holder.__bases__)
# expect: [<class '__main__.Holder'>, <class '__main__.K2'>, <class 'object'>] (<class '__main__.K2'>,)
