# An instance with __call__ is callable.
class Callable:
    def __call__(self):
        return "called"


c = Callable()
print(callable(c), c(), Callable.__call__(c), c.__call__())  # expect: True called called called
