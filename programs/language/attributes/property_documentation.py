# What documents a property: its getter, in an instance of a subclass as an attribute of its own.
class Cached(property):
    """class doc"""


class Slotted(property):
    """class doc"""

    __slots__ = ()


def documented(self):
    """getter doc"""


def plain(self):
    pass


print(Cached(documented).__doc__, vars(Cached(documented)))
print(Cached(documented).setter(plain).__doc__, Cached(plain).__doc__, Cached(documented, doc="given").__doc__)
try:
    Slotted(documented)
except AttributeError as error:
    print(error)
print(property(documented).getter(plain).__doc__, property(documented, doc="given").getter(plain).__doc__)
# expect: getter doc {'__doc__': 'getter doc'}
# expect: getter doc None class doc
# expect: 'Slotted' object attribute '__doc__' is read-only
# expect: None given
