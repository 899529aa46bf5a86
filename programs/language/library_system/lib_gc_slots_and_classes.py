# gc: cycles through slots and classes.
import gc
import weakref


# slots
class Slot:
    __slots__ = ("other", "__weakref__")


s, t = Slot(), Slot()
s.other, t.other = t, s
w = weakref.ref(s)
del s, t
gc.collect()
print(w() is None)  # expect: True


# classes
def scope():
    class Local:
        def itself(self):
            return __class__

    return weakref.ref(Local)


w = scope()
gc.collect()
print(w() is None)  # expect: True
