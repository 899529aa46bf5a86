"""Stopping the world: how what every thread reads without asking is replaced.

Slots and fields that change all the time are read and replaced in their owner's critical section (`slots`, `fields`). What
changes seldom and is read at every step, as an object's type and attribute dict, a class's attributes or a function's
code, is read freely, as borrowed, within one instruction; whoever replaces it first makes all other threads stand at an
instruction boundary, where none of them has such a borrowed reference. Under an interpreter lock they stand there anyway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.sync.points import RESUMED, STOPPED, point

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.object import Object


class others_stopped:
    """`with others_stopped(tstate):` no other thread interprets while the body runs.

    Others may have run before the body starts: it reads anew what it relies on. It runs no guest code, gives nothing up,
    and is entered in no critical section. `owned` are references in host variables, declared while others run.
    """

    __slots__ = ("_owned", "_tstate")

    def __init__(self, tstate: HeapThread, *owned: Object | None) -> None:
        self._tstate = tstate
        self._owned = [obj for obj in owned if obj is not None]

    def __enter__(self) -> None:
        tstate = self._tstate
        tstate.held.append(self._owned)
        tstate.interp.gil.stop_world(tstate)
        point(tstate, STOPPED, tstate.interp.gil)
        tstate.held.pop()

    def __exit__(self, *exc: object) -> None:
        tstate = self._tstate
        point(tstate, RESUMED, tstate.interp.gil)
        tstate.interp.gil.resume_world(tstate)
