# weakref: the finalizer runs while the reference still works.
import weakref


# resurrection: the finalizer runs while the reference still works
class Phoenix:
    def __del__(self):
        global saved
        saved = self
        print("del sees", watch() is self)


p = Phoenix()
watch = weakref.ref(p)
del p  # expect: del sees True
print(watch() is saved)  # expect: True
del saved
print(watch())  # expect: None
