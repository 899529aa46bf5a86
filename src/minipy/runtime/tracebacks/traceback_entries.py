"""The entries of a traceback, held while their text is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.heap.fields import read_field
from minipy.model.held_references import owned_list

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.model.exception_object import TracebackBody


class traceback_entries:
    """`with traceback_entries(tstate, first) as entries:` gives the payloads from the entry `first` on, outermost first.

    `first` is stolen; None: there are none. Other threads may change the chain meanwhile.
    """

    __slots__ = ("_links", "_owned")

    def __init__(self, tstate: ThreadState, first: Object | None) -> None:
        self._links: list[Object] = []
        while first is not None:
            self._links.append(first)
            first = read_field(tstate, first, "next")
        self._owned = owned_list(tstate, self._links)

    def __enter__(self) -> list[TracebackBody]:
        self._owned.__enter__()
        return [link.value for link in self._links]

    def __exit__(self, *exc: object) -> None:
        self._owned.__exit__(*exc)


def entries_of(tstate: ThreadState, exc: Object) -> traceback_entries:
    """Return what gives the entries of the traceback of `exc`."""
    return traceback_entries(tstate, read_field(tstate, exc, "traceback"))
