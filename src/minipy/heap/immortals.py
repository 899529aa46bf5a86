"""Immortals: objects whose count never changes (PEP 683), so that threads that use them meet at nothing.

They are the singletons, small ints, single characters, built-in types, interned strs, and the constants of code. None of
them is ever freed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minipy.heap.object import Object, references_of
from minipy.refcount.strategy import IMMORTAL, set_count
from minipy.sync.host_counts import uncount

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread


def make_immortal(tstate: HeapThread, objects: Iterable[Object]) -> None:
    """Make immortal which of `objects` are not: those no other thread knows; of tuples and frozensets the elements, too."""
    for obj in objects:
        if obj.type is not tstate.types.code and tstate.counts.read_count(obj) < IMMORTAL:  # code owns much else
            set_count(tstate, obj, tstate.interp.config.immortal)
            uncount((obj, obj.value))
            if obj.type is tstate.types.tuple or obj.type is tstate.types.frozenset:
                make_immortal(tstate, references_of(obj))


def make_code_immortal(tstate: HeapThread, consts: Iterable[Object], stream: Iterable[object]) -> None:
    """Make immortal what code is made with; the host, too, need not count what its threads go through all the time."""
    make_immortal(tstate, consts)
    uncount(stream)
