"""Subscription: `container[key]`, with short ways to the lists and dicts that most programs use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.object import Object
from minipy.objects import protocol
from minipy.objects.dict_methods import dict_getitem
from minipy.objects.dict_object import dict_set
from minipy.objects.list_object import list_getitem

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def get_item(tstate: ThreadState, container: Object, key: Object) -> Object:
    """Return a new reference to `container[key]`."""
    if container.type is tstate.types.list:
        return list_getitem(tstate, container, key)
    if container.type is tstate.types.dict:
        return dict_getitem(tstate, container, key)
    return protocol.get_item(tstate, container, key)


def set_item(tstate: ThreadState, container: Object, key: Object, value: Object) -> None:
    """Do `container[key] = value` (borrowed)."""
    if container.type is tstate.types.dict:
        dict_set(tstate, container, key, value)
    else:
        protocol.set_item(tstate, container, key, value)
