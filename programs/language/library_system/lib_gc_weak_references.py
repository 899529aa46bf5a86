# gc: callbacks of weak references in and outside of the garbage.
import gc
import weakref


class Plain:
    def method(self):
        return self


# weak references: callbacks of living ones are called, those inside the garbage are not
p = Plain()
p.me = p
p.own = weakref.ref(p, lambda r: print("inside, never"))
outside = weakref.ref(p, lambda r: print("outside", r() is None))
del p
gc.collect()  # expect: outside True
