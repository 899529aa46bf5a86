"""The views of a dict: dict_keys, dict_values and dict_items, with their set operations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from minipy.bytecode.opcodes import GE, GT, NE
from minipy.heap.allocation import new_atom
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_int, new_ref, new_str
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import length, repr_text
from minipy.model.iteration import Iteration
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.operators import compare_values, is_equal
from minipy.model.subscripts import contains
from minipy.model.tables.dict_slots import dict_get
from minipy.model.tables.hash_table import KEY, POSITION, VALUE, table_column, table_entries
from minipy.model.tables.hash_table_lookup import table_find
from minipy.model.tables.set_slots import copied, is_set, new_set, set_add, set_update
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import incref
from minipy.types.dicts.dict_iterators import new_dict_iterator
from minipy.types.scalars.scalar_methods import comparison_rows
from minipy.types.sequences.sequence_operands import not_implemented, repr_guard
from minipy.types.sets.set_algebra import intersect, subtract_in_place, toggle_in_place

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def new_view(tstate: ThreadState, kind: str, dct: Object) -> Object:
    """Return a new reference to a view of the type named `kind`; its payload is `dct` (borrowed)."""
    incref(tstate, dct)
    return new_atom(tstate, tstate.types.by_name[kind], dct)


def view_references(view: Object) -> list[Object]:
    """Return what a view owns: its dict."""
    return [view.value]


def view_len(tstate: ThreadState, view: Object) -> Object:
    """`len(view)`."""
    return new_int(tstate, len(view.value.value))


def view_iter(tstate: ThreadState, view: Object) -> Object:
    """`iter(view)`."""
    return new_dict_iterator(tstate, _iterator_name(view, ""), view.value)


def view_reversed(tstate: ThreadState, view: Object) -> Object:
    """`reversed(view)`."""
    return new_dict_iterator(tstate, _iterator_name(view, "reverse"), view.value)


def _iterator_name(view: Object, direction: str) -> str:
    """Return dict_keyiterator for dict_keys, and so on."""
    stem = view.type.value.name.removeprefix("dict_").removesuffix("s")
    return f"dict_{direction}{stem}iterator"


def view_repr(tstate: ThreadState, view: Object) -> Object:
    """`repr(view)`."""
    parts = []
    with repr_guard(tstate, view) as is_recursive:
        if is_recursive:
            return new_str(tstate, "...")
        with Iteration(tstate, view) as items:
            while (item := items.next()) is not None:
                with owned(tstate, item):
                    parts.append(repr_text(tstate, item))
    return new_str(tstate, f"{view.type.value.name}([{', '.join(parts)}])")


def _all_items(tstate: ThreadState, view: Object) -> list[Object]:
    """Return new references to tuples of all keys and values."""
    entries = table_entries(tstate, view.value)
    return [new_atom(tstate, tstate.types.tuple, tuple(entry[:POSITION])) for entry in entries]


def get_mapping(tstate: ThreadState, view: Object) -> Object:
    """`view.mapping`: a read-only view of the dict."""
    return new_atom(tstate, tstate.types.mappingproxy, (new_ref(tstate, view.value),))


def keys_contains(tstate: ThreadState, view: Object, key: Object) -> Object:
    """`key in dict.keys()`."""
    return new_bool(tstate, table_find(tstate, view.value, key) is not None)


def items_contains(tstate: ThreadState, view: Object, pair: Object) -> Object:
    """`(key, value) in dict.items()`."""
    if not is_subtype(pair.type, tstate.types.tuple) or len(pair.value) != 2:
        return new_bool(tstate, False)
    value = dict_get(tstate, view.value, pair.value[0])
    if value is None:
        return new_bool(tstate, False)
    with owned(tstate, value):
        return new_bool(tstate, is_equal(tstate, value, pair.value[1]))


def _is_view(tstate: ThreadState, obj: Object) -> bool:
    """True for dict_keys and dict_items, the views that are like sets."""
    by_name = tstate.types.by_name
    return obj.type is by_name["dict_keys"] or obj.type is by_name["dict_items"]


def _as_set(tstate: ThreadState, obj: Object) -> Object:
    """Return a new set of the elements of an operand; of dict_keys by way of the dict, as CPython does."""
    is_keys = obj.type is tstate.types.by_name["dict_keys"]
    return copied(tstate, tstate.types.set, obj.value if is_keys else obj)


def _view_or(tstate: ThreadState, left: Object, right: Object) -> Object:
    made = _as_set(tstate, left)
    with holding(tstate, [made]):
        set_update(tstate, made, right)
    return made


def _view_sub(tstate: ThreadState, left: Object, right: Object) -> Object:
    made = _as_set(tstate, left)
    with holding(tstate, [made]):
        subtract_in_place(tstate, made, right)
    return made


def _view_xor(tstate: ThreadState, left: Object, right: Object) -> Object:
    made = _as_set(tstate, left)
    with holding(tstate, [made]):
        toggle_in_place(tstate, made, right)
    return made


def _view_and(tstate: ThreadState, left: Object, right: Object) -> Object:
    if not _is_view(tstate, left):
        left, right = right, left
    if right.type is tstate.types.set and len(left.value.value) <= len(right.value):
        return intersect(tstate, right, left)
    if _is_view(tstate, right) and len(right.value.value) > len(left.value.value):
        left, right = right, left
    made = new_set(tstate)
    with holding(tstate, [made]), Iteration(tstate, right) as items:
        while (item := items.next()) is not None:
            with owned(tstate, item):
                if contains(tstate, left, item):
                    set_add(tstate, made, item)
    return made


def _reflected(function: Callable[[ThreadState, Object, Object], Object]) -> Callable[..., Object]:
    """Return `function` with its operands the other way round."""

    def reflected(tstate: ThreadState, right: Object, left: Object) -> Object:
        return function(tstate, left, right)

    return reflected


def view_isdisjoint(tstate: ThreadState, view: Object, other: Object) -> Object:
    """`view.isdisjoint(other)`."""
    if other is view:
        return new_bool(tstate, len(view.value.value) == 0)
    walked, asked = other, view
    if (is_set(tstate, other) or _is_view(tstate, other)) and length(tstate, other) > len(view.value.value):
        walked, asked = view, other
    with Iteration(tstate, walked) as items:
        while (item := items.next()) is not None:
            with owned(tstate, item):
                if contains(tstate, asked, item):
                    return new_bool(tstate, False)
    return new_bool(tstate, True)


def _compare(tstate: ThreadState, op: int, left: Object, right: Object) -> Object:
    """Compare as subset and superset with a set or another view."""
    if not is_set(tstate, right) and not _is_view(tstate, right):
        return not_implemented(tstate)
    ours, theirs = length(tstate, left), length(tstate, right)
    if op == NE:
        is_true = ours != theirs or not _is_contained(tstate, left, right)
    elif op in (GT, GE):
        is_true = compare_values(op, ours, theirs) and _is_contained(tstate, right, left)
    else:
        is_true = compare_values(op, ours, theirs) and _is_contained(tstate, left, right)
    return new_bool(tstate, is_true)


def _is_contained(tstate: ThreadState, part: Object, whole: Object) -> bool:
    with Iteration(tstate, part) as items:
        while (item := items.next()) is not None:
            with owned(tstate, item):
                if not contains(tstate, whole, item):
                    return False
    return True


_SHARED: Final = (
    Native("__repr__", view_repr, 1, 1),
    Native("__iter__", view_iter, 1, 1),
    Native("__len__", view_len, 1, 1),
    Native("__reversed__", view_reversed, 1, 1),
)
_SET_LIKE: Final = (
    *_SHARED,
    *comparison_rows(_compare),
    Native("__and__", _view_and, 2, 2),
    Native("__rand__", _reflected(_view_and), 2, 2),
    Native("__or__", _view_or, 2, 2),
    Native("__ror__", _reflected(_view_or), 2, 2),
    Native("__sub__", _view_sub, 2, 2),
    Native("__rsub__", _reflected(_view_sub), 2, 2),
    Native("__xor__", _view_xor, 2, 2),
    Native("__rxor__", _reflected(_view_xor), 2, 2),
    Native("isdisjoint", view_isdisjoint, 2, 2),
)

_GETTERS: Final = (Getter("mapping", get_mapping),)

DICT_KEYS: Final = TypeSpec(
    "dict_keys",
    methods=(*_SET_LIKE, Native("__contains__", keys_contains, 2, 2)),
    getters=_GETTERS,
    at_once=lambda tstate, view: table_column(tstate, view.value, KEY),
    references=view_references,
    is_basetype=False,
    is_unhashable=True,
)
DICT_ITEMS: Final = TypeSpec(
    "dict_items",
    methods=(*_SET_LIKE, Native("__contains__", items_contains, 2, 2)),
    getters=_GETTERS,
    at_once=_all_items,
    references=view_references,
    is_basetype=False,
    is_unhashable=True,
)
DICT_VALUES: Final = TypeSpec(
    "dict_values",
    methods=_SHARED,
    getters=_GETTERS,
    at_once=lambda tstate, view: table_column(tstate, view.value, VALUE),
    references=view_references,
    is_basetype=False,
)
