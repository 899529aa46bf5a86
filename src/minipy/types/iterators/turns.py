"""Turns: threads that ask one iterator for its next value take turns where that is several steps.

CPython's iterators are written in C, where no other thread comes between. A field of the iterator's payload has the ident of
the thread whose turn it is, 0 for none; a thread that comes back to an iterator that it is reading does not wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.blocking.sleep_and_lock import sleep
from minipy.heap.sections import critical_section
from minipy.sync.points import SLOT_STORE, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object

TURN_S: Final = 0.0005  # how long a thread waits before it asks again


class turn:
    """`with turn(tstate, iterator, field):` the body is this thread's turn."""

    __slots__ = ("_field", "_is_outermost", "_iterator", "_tstate")

    def __init__(self, tstate: ThreadState, iterator: Object, field: str) -> None:
        self._tstate = tstate
        self._iterator = iterator
        self._field = field

    def __enter__(self) -> None:
        tstate, body = self._tstate, self._iterator.value
        while True:
            with critical_section(tstate, self._iterator):
                point(tstate, SLOT_STORE, self._iterator, self._field)
                reader = getattr(body, self._field)
                if not reader:
                    setattr(body, self._field, tstate.ident)
            if reader in (0, tstate.ident):
                break
            sleep(tstate, TURN_S)
        self._is_outermost = not reader

    def __exit__(self, *exc: object) -> None:
        if self._is_outermost:
            with critical_section(self._tstate, self._iterator):
                point(self._tstate, SLOT_STORE, self._iterator, self._field)
                setattr(self._iterator.value, self._field, 0)
