"""What keeps a `__repr__` from coming back to its own object for ever."""

from _thread import get_ident


def guarded(fill):
    """Decorate a `__repr__` that may come back to its own object: it then gives `fill(object)`."""

    def decorate(function):
        running = set()  # (object, thread) whose repr is being made

        def wrapper(self):
            key = id(self), get_ident()
            if key in running:
                return fill(self)
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)

        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(function, name))
        return wrapper

    return decorate
