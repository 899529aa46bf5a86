"""The iterators over dicts: over keys, values and items, forwards and backwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minipy.heap.allocation import new_atom, new_container
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.model.iterator_body import ITERATOR_METHODS, exhaust, iterator_references, length_hint
from minipy.model.native import TypeSpec
from minipy.model.raising import set_error
from minipy.model.tables.hash_table import KEY, VALUE, HashTable, slot_of
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import SLOT_LOAD, point
from minipy.types.iterators.iterator_copy import REST_REDUCE
from minipy.types.iterators.table_iterator_body import CHANGED_SIZE, TableIteratorBody

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

ITEMS: Final = -1  # in place of a column: both key and value


def new_dict_iterator(tstate: ThreadState, kind: str, dct: Object) -> Object:
    """Return a new reference to an iterator of the type named `kind` over `dct` (borrowed)."""
    incref(tstate, dct)
    position = len(dct.value.entries) - 1 if "reverse" in kind else 0
    return new_container(tstate, tstate.types.by_name[kind], TableIteratorBody(dct, position))


def _stepper(column: int, step: int) -> Callable[[ThreadState, Object], Object | None]:
    """Return the `__next__` for one column and direction."""

    def dict_next(tstate: ThreadState, iterator: Object) -> Object | None:
        return _next(tstate, iterator, column, step)

    return dict_next


def _next(tstate: ThreadState, iterator: Object, column: int, step: int) -> Object | None:
    body: TableIteratorBody = iterator.value
    with critical_section(tstate, iterator):
        point(tstate, SLOT_LOAD, iterator, "source")
        source = body.source
        if source is None:
            return None
        incref(tstate, source)
    entry = take_entry(tstate, source, body, step)
    decref(tstate, source)
    if entry is None or body.left < 0:
        return _end(tstate, iterator, entry)
    key, value = entry
    if column == ITEMS:
        return new_atom(tstate, tstate.types.tuple, entry)
    decref(tstate, value if column == KEY else key)
    return key if column == KEY else value


def take_entry(tstate: ThreadState, dct: Object, body: TableIteratorBody, step: int) -> tuple[Object, Object] | None:
    """Move past the next entry of `dct`; return new references to its key and value, None at the end.

    Also None, and `size` says so from now on, if the dict has another size than at the beginning.
    """
    table: HashTable = dct.value
    with critical_section(tstate, dct):
        if body.size != table.used:
            body.size = CHANGED_SIZE
            return None
        entries = table.entries
        position = body.position
        while 0 <= position < len(entries):
            entry = entries[position]
            position += step
            if entry is not None:
                body.position = position
                body.left -= 1
                point(tstate, SLOT_LOAD, dct, slot_of(entry))
                key, value = entry[KEY], entry[VALUE]
                incref(tstate, key)
                incref(tstate, value)
                return key, value
        body.position = position
    return None


def _end(tstate: ThreadState, iterator: Object, entry: tuple[Object, Object] | None) -> Object | None:
    """Return None where the iteration ends, but raise RuntimeError if it does because the dict was changed."""
    if entry is None and iterator.value.size == CHANGED_SIZE:
        raise set_error(tstate, "RuntimeError", "dictionary changed size during iteration")
    exhaust(tstate, iterator)
    if entry is None:
        return None
    for part in entry:
        decref(tstate, part)
    raise set_error(tstate, "RuntimeError", "dictionary keys changed during iteration")


def _spec(name: str, column: int, step: int) -> TypeSpec:
    return TypeSpec(
        name,
        methods=(
            *ITERATOR_METHODS,
            REST_REDUCE,
            length_hint(lambda body: body.left if body.size == len(body.source.value) else 0),
        ),
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
