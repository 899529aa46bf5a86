"""Host counts: what a host without a GIL need not count, because it is never freed.

There each thread's change of a host object's own count takes its turn with every other thread's. What all guest threads
touch all the time, and what lives as long as the process, is therefore made immortal for the host, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from minipy.config import host_has_gil


def uncount(objects: Iterable[object]) -> None:
    """Have the host count `objects` no more, where its threads run in parallel; the caller is the thread that made them."""
    if not host_has_gil():
        for obj in objects:
            if not isinstance(obj, str):  # of these the host has a table
                _set_immortal()(obj)


@cache
def _set_immortal() -> Callable[[Any], Any]:
    """Return the host's own function for it; what does nothing, where there is none."""
    import ctypes

    function = getattr(ctypes.pythonapi, "_Py_SetImmortal", None)
    if function is None:
        return lambda obj: None
    function.argtypes, function.restype = (ctypes.py_object,), None
    given: Callable[[Any], Any] = function
    return given
