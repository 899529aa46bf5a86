"""The intern table: which str stands for a text.

It borrows, and nobody takes a dead str out of it: a look-up tells it from a living one by `try_incref`, as weak references
do, and from what its memory may have become since by type and text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.object import Object

FEW: Final = 4096  # entries, below which it does not matter how many are dead


class InternTable:
    """Interned strs (borrowed) by their texts, some of them dead; touched with the interpreter's mutex held."""

    __slots__ = ("_by_text", "_most")

    def __init__(self) -> None:
        self._by_text: dict[str, Object] = {}
        self._most = FEW

    def __len__(self) -> int:
        return len(self._by_text)

    def taken(self, tstate: HeapThread, text: str) -> Object | None:
        """Return a new reference to what stands for `text`, which may have become another value, or None if it is dead."""
        found = self._by_text.get(text)
        return found if found is not None and tstate.counts.try_incref(tstate, found) else None

    def enter(self, tstate: HeapThread, text: str, obj: Object) -> None:
        """Let `obj` stand for `text`, and at times forget who is dead."""
        if len(self._by_text) >= self._most:
            items = self._by_text.items()
            self._by_text = {t: o for t, o in items if not tstate.counts.is_dead(o) and o.value == t}
            self._most = max(2 * len(self._by_text), FEW)
        self._by_text[text] = obj
