"""Unpacking: from an iterable to the values that assignment targets bind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.model.held_references import holding
from minipy.model.iteration import Iteration
from minipy.model.raising import set_error
from minipy.model.type_lookup import may_be_iterable

if TYPE_CHECKING:
    from minipy.model.model_thread import ModelThread


def unpack(tstate: ModelThread, iterable: Object, least: int, most: int | None) -> list[Object]:
    """Return the items of `iterable` as new references; ValueError unless there are `least` to `most` of them."""
    types = tstate.types
    if iterable.type is not types.tuple and iterable.type is not types.list:
        _check_unpackable(tstate, iterable)
    items: list[Object] = []
    with Iteration(tstate, iterable) as rest, holding(tstate, items):
        while (item := rest.next()) is not None:
            items.append(item)
            if most is not None and len(items) > most:
                raise set_error(tstate, "ValueError", f"too many values to unpack (expected {most})")
        if len(items) < least:
            at_least = "at least " if most is None else ""
            text = f"not enough values to unpack (expected {at_least}{least}, got {len(items)})"
            raise set_error(tstate, "ValueError", text)
    return items


def _check_unpackable(tstate: ModelThread, iterable: Object) -> None:
    """Raise TypeError where an assignment finds nothing to iterate over."""
    kind = iterable.type
    if not may_be_iterable(tstate, kind):
        raise set_error(tstate, "TypeError", f"cannot unpack non-iterable {kind.value.name} object")
