"""What natives with a free argument list check, and how they declare the references they own while guest code runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def refuse_keywords(tstate: ThreadState, name: str, kwargs: dict[str, Object]) -> None:
    """Raise TypeError if there are keyword arguments."""
    if kwargs:
        raise tstate.error("TypeError", f"{name}() takes no keyword arguments")


def check_count(tstate: ThreadState, name: str, given: int, least: int, most: int) -> None:
    """Raise TypeError unless `least <= given <= most`, in the words of CPython's unpacking of positional arguments."""
    if least <= given <= most:
        return
    limit = least if given < least else most
    bound = "" if least == most else "at least " if given < least else "at most "
    raise tstate.error("TypeError", f"{name} expected {bound}{limit} argument{'s' * (limit != 1)}, got {given}")


class owned:
    """`with owned(tstate, a, b):` declares owned references while guest code may run, and gives them up at the end."""

    __slots__ = ("_objects", "_tstate")

    def __init__(self, tstate: ThreadState, *objects: Object) -> None:
        self._tstate = tstate
        self._objects = objects

    def __enter__(self) -> None:
        self._tstate.held.extend(self._objects)

    def __exit__(self, *exc: object) -> None:
        held = self._tstate.held
        del held[len(held) - len(self._objects) :]
        for obj in self._objects:
            decref(self._tstate, obj)


class owned_list:
    """As `owned`, for a host list of owned references that doesn't change meanwhile."""

    __slots__ = ("_objects", "_tstate")

    def __init__(self, tstate: ThreadState, objects: list[Object]) -> None:
        self._tstate = tstate
        self._objects = objects

    def __enter__(self) -> None:
        self._tstate.held.append(self._objects)

    def __exit__(self, *exc: object) -> None:
        self._tstate.held.pop()
        for obj in self._objects:
            decref(self._tstate, obj)
