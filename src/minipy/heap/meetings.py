"""Meetings: the schedule of real threads where counts can lose changes.

A processor may stop a thread between any two steps. A host with a GIL does so rarely, and next to never between the load
and the store of one count, so that a race would hide in most runs. Here a thread that is about to store the count of an
object that another thread stored last lets that one go on first: it has loaded the count, and whatever the other does to
it meanwhile is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.heap.places import place_of
from minipy.sync.points import COUNT_STORE
from minipy.sync.schedule import host_point

if TYPE_CHECKING:
    from collections.abc import Callable

    from minipy.config import RunConfig
    from minipy.heap.heap_thread import HeapThread


def schedule_of(config: RunConfig) -> Callable[..., None]:
    """Return the schedule of real threads for a run."""
    return host_point if config.is_safe else meet_point


def meet_point(tstate: HeapThread, kind: int, obj: Any, slot: object) -> None:
    """Give way where two threads meet at the count of an object, and code of the program's own is at work."""
    if kind == COUNT_STORE and obj.record is not None and obj.record.writer not in (tstate, None):
        _, _, inside, is_start = place_of(tstate)
        if inside is None and not is_start and obj.record.allocated[1] is not None:
            tstate.sync.give_way()
