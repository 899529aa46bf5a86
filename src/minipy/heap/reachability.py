"""Reachability: which objects only keep each other alive, found as CPython's gcmodule.c finds it, in the same order.

An object to which more references exist than the examined objects own together is held from outside, and so is everything
that it reaches. Objects are looked at the oldest first. What is not known to be reached yet is put aside, and comes back at
the end, behind all others, when something reaches it after all: this makes the order in which garbage is finalised.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Container
from typing import TYPE_CHECKING, Final

from minipy.heap.object import Object, TypeBody, references_of

if TYPE_CHECKING:
    ReadCount = Callable[[Object], int]

OUTSIDE: Final = sys.maxsize  # what is not examined counts as held so often that it stays reached


def sort_out(
    registered: list[Object], held: int, read_count: ReadCount, outside: tuple[Container[int], ...]
) -> tuple[list[Object], list[Object]]:
    """Return what among `registered`, and what these own, is reached from outside, and what is not (all borrowed).

    The caller holds `held` references to each of `registered`. Objects whose host identities are in `outside` are not
    examined: what they own is reached.
    """
    hidden = _private_dicts(registered, held, read_count)
    objects = [obj for obj in registered if obj not in hidden]
    refs = {obj: read_count(obj) - held for obj in objects}
    owned: dict[Object, list[Object]] = {}
    for obj in objects:  # grows while we go
        children = owned[obj] = _children(obj, hidden)
        for child in children:
            if child in refs:
                refs[child] -= 1
            elif any(id(child) in others for others in outside):
                refs[child] = OUTSIDE
            else:
                refs[child] = read_count(child) - 1
                objects.append(child)
    reached, unreached = _reach(objects, refs, owned)
    return _with_dicts(reached, hidden), _with_dicts(unreached, hidden)


def _private_dicts(objects: list[Object], held: int, read_count: ReadCount) -> set[Object]:
    """Return the attribute dicts that only their instances own: CPython has none there, but the values in the instance."""
    dicts = set()
    for obj in objects:
        attrs = obj.attrs
        if attrs is not None and not isinstance(obj.value, TypeBody) and read_count(attrs) == 1 + held:
            dicts.add(attrs)
    return dicts


def _children(obj: Object, hidden: set[Object]) -> list[Object]:
    """Return the objects that `obj` owns and that may be in a cycle, in the order in which CPython visits them."""
    children = references_of(obj)
    if obj.attrs is not None and obj.attrs in hidden:
        children.remove(obj.attrs)
        children[:0] = references_of(obj.attrs)
    return [child for child in children if not child.type.value.is_leaf]


def _with_dicts(objects: list[Object], hidden: set[Object]) -> list[Object]:
    """Return `objects`, each of them followed by its attribute dict if that was hidden."""
    complete = []
    for obj in objects:
        complete.append(obj)
        if obj.attrs is not None and obj.attrs in hidden:
            complete.append(obj.attrs)
    return complete


def _reach(
    objects: list[Object], refs: dict[Object, int], owned: dict[Object, list[Object]]
) -> tuple[list[Object], list[Object]]:
    """Part `objects` into those that are reached and those that are not, each in its new order."""
    reached: list[Object] = []
    aside: dict[Object, None] = {}
    for obj in objects:  # grows while we go
        if not refs[obj]:  # a negative count is wrong: that object is left alone
            aside[obj] = None
            continue
        reached.append(obj)
        for child in owned[obj]:
            if not refs[child]:
                refs[child] = 1
                if child in aside:
                    del aside[child]
                    objects.append(child)
    return reached, list(aside)
