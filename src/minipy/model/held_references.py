"""References that native code holds in host variables, declared while guest code runs, so that an audit can count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


class owned:
    """`with owned(tstate, a, b):` declares owned references while guest code may run, and gives them up at the end."""

    __slots__ = ("_objects", "_tstate")

    def __init__(self, tstate: ModelThread, *objects: Object) -> None:
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
    """As `owned`, for a host list of owned references: those that are in it at the end are given up."""

    __slots__ = ("_objects", "_tstate")

    def __init__(self, tstate: ModelThread, objects: list[Object]) -> None:
        self._tstate = tstate
        self._objects = objects

    def __enter__(self) -> None:
        self._tstate.held.append(self._objects)

    def __exit__(self, *exc: object) -> None:
        self._tstate.held.pop()
        for obj in self._objects:
            decref(self._tstate, obj)


class all_declared:
    """`with all_declared(tstate):` says that what runs the body holds no reference that an audit could not find.

    Whoever is called inside and runs guest code in its turn makes no such promise: an audit asks by `native_depth`.
    """

    __slots__ = ("_tstate",)

    def __init__(self, tstate: ModelThread) -> None:
        self._tstate = tstate

    def __enter__(self) -> None:
        self._tstate.native_depth -= 1

    def __exit__(self, *exc: object) -> None:
        self._tstate.native_depth += 1


class holding:
    """`with holding(tstate, items):` declares the references in `items` while the body runs; if it raises, gives them up."""

    __slots__ = ("_items", "_tstate")

    def __init__(self, tstate: ModelThread, items: list[Object]) -> None:
        self._tstate = tstate
        self._items = items

    def __enter__(self) -> None:
        self._tstate.held.append(self._items)

    def __exit__(self, kind: type[BaseException] | None, *exc: object) -> None:
        self._tstate.held.pop()
        if kind is not None:
            while self._items:
                decref(self._tstate, self._items.pop())
