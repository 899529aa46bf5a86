"""Containers beside the built-in ones."""

from _collections import OrderedDict, _count_elements, defaultdict, deque
from _thread import allocate_lock as _Lock
from collections._counter import Counter
from collections._namedtuple import namedtuple

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]

_loading = _Lock()  # held while the classes below are loaded


def __getattr__(name):
    """The classes that need the abstract base classes are loaded when they are first asked for."""
    if name not in ("ChainMap", "UserDict", "UserList", "UserString"):
        raise AttributeError(f"module 'collections' has no attribute '{name}'")
    with _loading:
        import collections._user as user

        value = globals()[name] = getattr(user, name)
        return value
