"""The iterator over an OrderedDict, which notices any change of its order but after the last element."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_atom, new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.iterator_body import ITERATOR_METHODS, exhaust, iterator_references
from minipy.model.native import TypeSpec
from minipy.model.raising import set_error
from minipy.model.tables.hash_table import KEY
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.dicts.dict_iterators import ITEMS, take_entry
from minipy.types.iterators.iterator_copy import REST_REDUCE
from minipy.types.iterators.table_iterator_body import TableIteratorBody

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class OdictIteratorBody(TableIteratorBody):
    """As TableIteratorBody; `column` and `step` say what is given and in which direction, `version` is the dict's."""

    __slots__ = ("column", "step", "version")

    def __init__(self, source: Object, column: int, step: int) -> None:
        super().__init__(source, 0 if step > 0 else len(source.value.entries) - 1)
        self.column = column
        self.step = step
        self.version = source.value.version


def new_odict_iterator(tstate: ThreadState, dct: Object, column: int, step: int) -> Object:
    """Return a new reference to an iterator over `dct` (borrowed)."""
    incref(tstate, dct)
    return new_container(tstate, tstate.types.by_name["odict_iterator"], OdictIteratorBody(dct, column, step))


def odict_next(tstate: ThreadState, iterator: Object) -> Object | None:
    """Return the next key, value or pair."""
    body: OdictIteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "source")
        source = body.source
        if source is None:
            return None
        incref(tstate, source)
    size = body.size
    entry = take_entry(tstate, source, body, body.step) if body.left and body.version == source.value.version else None
    is_changed = body.version != source.value.version
    is_cleared = not source.value.used and body.version + 1 == source.value.version and size > 1  # all in one step
    decref(tstate, source)
    if entry is None:
        is_at_end = not body.left
        exhaust(tstate, iterator)
        if is_changed and not is_at_end:
            change = "changed size" if is_cleared else "mutated"
            raise set_error(tstate, "RuntimeError", f"OrderedDict {change} during iteration")
        return None
    if body.column == ITEMS:
        return new_atom(tstate, tstate.types.tuple, entry)
    wanted, other = entry if body.column == KEY else entry[::-1]
    decref(tstate, other)
    return wanted


ODICT_ITERATOR: Final = TypeSpec(
    "odict_iterator",
    methods=(*ITERATOR_METHODS, REST_REDUCE),
    references=iterator_references,
    iternext=odict_next,
    is_basetype=False,
)
