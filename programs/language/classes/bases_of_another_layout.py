# Which bases can be assigned: those whose instances are laid out and freed alike.
class Empty:
    __slots__ = ()


class Full:
    pass


class Slot:
    __slots__ = ("a",)


class SameSlot:
    __slots__ = ("a",)


class OfEmpty(Empty):
    pass


class OfSlot(Slot):
    pass


class OfObject:
    pass


def attempt(cls, base):
    try:
        cls.__bases__ = (base,)
        print(cls.__base__)
    except TypeError as error:
        print(error)


attempt(OfEmpty, Full)
attempt(OfEmpty, object)
attempt(OfEmpty, int)
attempt(OfSlot, SameSlot)
attempt(OfObject, Full)
# expect: __bases__ assignment: 'Full' object layout differs from 'Empty'
# expect: __bases__ assignment: 'object' deallocator differs from 'Empty'
# expect: __bases__ assignment: 'int' deallocator differs from 'Empty'
# expect: <class '__main__.SameSlot'>
# expect: __bases__ assignment: 'Full' deallocator differs from 'object'
