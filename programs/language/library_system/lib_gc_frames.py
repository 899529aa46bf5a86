# gc: exceptions and tracebacks that hold their own frames.
import gc
import weakref


class Plain:
    def method(self):
        return self


# exceptions hold frames through tracebacks
def fails():
    marker = Plain()
    global watch
    watch = weakref.ref(marker)
    try:
        raise ValueError("kept")
    except ValueError as error:
        kept = error
    return None


fails()
print(watch() is None)  # expect: False
gc.collect()
print(watch() is None)  # expect: True


# so does a traceback alone
def keeps_traceback():
    marker = Plain()
    global watch
    watch = weakref.ref(marker)
    try:
        raise ValueError("gone")
    except ValueError as error:
        traceback = error.__traceback__


keeps_traceback()
print(watch() is None)  # expect: False
gc.collect()
print(watch() is None)  # expect: True
