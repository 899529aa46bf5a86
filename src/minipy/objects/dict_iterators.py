"""The iterators over dicts: over keys, values and items, forwards and backwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.heap.slots import critical_section
from minipy.objects.construct import new_int, new_tuple
from minipy.objects.hash_table import KEY, VALUE, HashTable
from minipy.objects.iterator_body import ITERATOR_METHODS, IteratorBody, exhaust, iterator_references
from minipy.objects.native import Native, TypeSpec
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState
    from minipy.objects.hash_table import Entry

ITEMS: Final = -1  # in place of a column: both key and value
CHANGED_SIZE: Final = -1  # in place of a size: an error was raised, and is raised again


class DictIteratorBody(IteratorBody):
    """As IteratorBody; `size` is the dict's at the beginning, `left` how many elements are still to come."""

    __slots__ = ("left", "size")

    def __init__(self, source: Object, position: int) -> None:
        super().__init__(source, position)
        self.size = len(source.value)
        self.left = self.size


def new_dict_iterator(tstate: ThreadState, kind: str, dct: Object) -> Object:
    """Return a new reference to an iterator of the type named `kind` over `dct` (borrowed)."""
    incref(tstate, dct)
    position = len(dct.value.entries) - 1 if "reverse" in kind else 0
    return new_container(tstate, tstate.types.by_name[kind], DictIteratorBody(dct, position))


def _stepper(column: int, step: int) -> Callable[[ThreadState, Object], Object | None]:
    """Return the `__next__` for one column and direction."""

    def dict_next(tstate: ThreadState, iterator: Object) -> Object | None:
        return _next(tstate, iterator, column, step)

    return dict_next


def _next(tstate: ThreadState, iterator: Object, column: int, step: int) -> Object | None:
    body: DictIteratorBody = iterator.value
    with critical_section(tstate, iterator):
        source = body.source
        if source is None:
            return None
        incref(tstate, source)
    try:
        if body.size != len(source.value):
            body.size = CHANGED_SIZE
            raise tstate.error("RuntimeError", "dictionary changed size during iteration")
        found = _take_entry(tstate, source, body, column, step)
        if found and body.left == 0:
            for part in found:
                decref(tstate, part)
            raise tstate.error("RuntimeError", "dictionary keys changed during iteration")
        if not found:
            exhaust(tstate, iterator)
            return None
        body.left -= 1
    finally:
        decref(tstate, source)
    return found[0] if len(found) == 1 else new_tuple(tstate, found)


def _take_entry(tstate: ThreadState, dct: Object, body: DictIteratorBody, column: int, step: int) -> list[Object]:
    """Move past the next entry of `dct`; return new references to its parts, none at the end."""
    table: HashTable = dct.value
    with critical_section(tstate, dct):
        entries = table.entries
        position = body.position
        while 0 <= position < len(entries):
            entry: Entry | None = entries[position]
            position += step
            if entry is not None:
                body.position = position
                point(tstate, SLOT_LOAD, dct, position)
                found: list[Object] = entry[KEY:2] if column == ITEMS else [entry[column]]
                for part in found:
                    incref(tstate, part)
                return found
        body.position = position
    return []


def dict_iterator_hint(tstate: ThreadState, iterator: Object) -> Object:
    """`__length_hint__` of the dict iterators."""
    body: DictIteratorBody = iterator.value
    is_live = body.source is not None and body.size == len(body.source.value)
    return new_int(tstate, body.left if is_live else 0)


def _spec(name: str, column: int, step: int) -> TypeSpec:
    return TypeSpec(
        name,
        methods=(*ITERATOR_METHODS, Native("__length_hint__", dict_iterator_hint, 1, 1)),
        references=iterator_references,
        iternext=_stepper(column, step),
        is_basetype=False,
    )


DICT_ITERATORS: Final = (
    _spec("dict_keyiterator", KEY, 1),
    _spec("dict_valueiterator", VALUE, 1),
    _spec("dict_itemiterator", ITEMS, 1),
    _spec("dict_reversekeyiterator", KEY, -1),
    _spec("dict_reversevalueiterator", VALUE, -1),
    _spec("dict_reverseitemiterator", ITEMS, -1),
)
