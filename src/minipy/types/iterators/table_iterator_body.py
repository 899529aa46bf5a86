"""What the iterators over dicts and sets share: their payload."""

from __future__ import annotations

from typing import Final

from minipy.heap.object import Object
from minipy.model.iterator_body import IteratorBody

CHANGED_SIZE: Final = -1  # in place of a size: an error was raised, and is raised again


class TableIteratorBody(IteratorBody):
    """As IteratorBody; `size` is that of the dict or set at the beginning, `left` how many elements are still to come.

    All but the source is touched in the critical section of the dict or set.
    """

    __slots__ = ("left", "size")

    def __init__(self, source: Object | None, position: int) -> None:
        super().__init__(source, position)
        self.size = len(source.value) if source is not None else 0
        self.left = self.size

    def twin(self) -> TableIteratorBody:
        """Return another body at the same place; the reference to the source is not counted yet."""
        twin = TableIteratorBody(self.source, self.position)
        twin.left, twin.size = self.left, self.size
        return twin
