"""str.translate and str.maketrans: replacing single characters by a guest table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.bridge.bridge_crossing import to_host
from minipy.errors import GuestRaised
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_none, new_str
from minipy.model.held_references import owned
from minipy.model.native_arguments import argument_kind
from minipy.model.raising import catch, set_error
from minipy.model.subscripts import get_item
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.model.tables.hash_table import table_snapshot
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def str_translate(tstate: ThreadState, text: Object, table: Object) -> Object:
    """`text.translate(table)`: each character is looked up in `table` by its code point, once."""
    replacements: dict[str, str] = {}
    for character in text.value:
        if character not in replacements:
            replacements[character] = _replacement(tstate, character, table)
    return new_str(tstate, "".join([replacements[character] for character in text.value]))


def _replacement(tstate: ThreadState, character: str, table: Object) -> str:
    key = new_int(tstate, ord(character))
    with owned(tstate, key):
        try:
            found = get_item(tstate, table, key)
        except GuestRaised:
            if catch(tstate, "LookupError"):
                return character
            raise
    try:
        return _text_of(tstate, found)
    finally:
        decref(tstate, found)


def _text_of(tstate: ThreadState, found: Object) -> str:
    host_value = to_host(tstate, found)
    if host_value is None:
        return ""
    if isinstance(host_value, str):
        return host_value
    if not isinstance(host_value, int):
        raise set_error(tstate, "TypeError", "character mapping must return integer, None or str")
    if not 0 <= host_value <= 0x10FFFF:
        raise set_error(tstate, "ValueError", "character mapping must be in range(0x110000)")
    return chr(host_value)


def str_maketrans(tstate: ThreadState, first: Object, second: Object | None = None, removed: Object | None = None) -> Object:
    """`str.maketrans(x[, y[, z]])`: a dict for `translate`."""
    table = new_dict(tstate)
    try:
        if second is None:
            _fill_from_dict(tstate, table, first)
        else:
            _fill_from_texts(tstate, table, first, second, removed)
    except BaseException:
        decref(tstate, table)
        raise
    return table


def _fill_from_texts(tstate: ThreadState, table: Object, first: Object, second: Object, removed: Object | None) -> None:
    target = _text_argument(tstate, 2, second)
    gone = _text_argument(tstate, 3, removed) if removed is not None else ""
    source = to_host(tstate, first)
    if not isinstance(source, str):
        text = "first maketrans argument must be a string if there is a second argument"
        raise set_error(tstate, "TypeError", text)
    if len(source) != len(target):
        raise set_error(tstate, "ValueError", "the first two maketrans arguments must have equal length")
    for old, new in zip(source, target, strict=True):
        _put(tstate, table, new_int(tstate, ord(old)), new_int(tstate, ord(new)))
    for old in gone:
        _put(tstate, table, new_int(tstate, ord(old)), new_none(tstate))


def _text_argument(tstate: ThreadState, position: int, obj: Object) -> str:
    host_value: Any = to_host(tstate, obj)
    if isinstance(host_value, str):
        return host_value
    kind = argument_kind(tstate, obj)
    raise set_error(tstate, "TypeError", f"maketrans() argument {position} must be str, not {kind}")


def _put(tstate: ThreadState, table: Object, key: Object, value: Object) -> None:
    """Put `value` under `key` (both stolen)."""
    try:
        dict_set(tstate, table, key, value)
    finally:
        decref(tstate, key)
        decref(tstate, value)


def _fill_from_dict(tstate: ThreadState, table: Object, source: Object) -> None:
    if source.type.value.layout is not tstate.types.dict:
        raise set_error(tstate, "TypeError", "if you give only one argument to maketrans it must be a dict")
    pairs = table_snapshot(tstate, source)
    try:
        for key, value in pairs:
            assert value is not None  # dict entries have values
            ordinal = _ordinal(tstate, key)
            try:
                dict_set(tstate, table, ordinal, value)
            finally:
                decref(tstate, ordinal)
    finally:
        for pair in pairs:
            for part in pair:
                if part is not None:
                    decref(tstate, part)


def _ordinal(tstate: ThreadState, key: Object) -> Object:
    """Return a new reference to the code point that a key of a translation table stands for."""
    host_value = to_host(tstate, key)
    if isinstance(host_value, int):
        return new_int(tstate, int(host_value))
    if not isinstance(host_value, str):
        raise set_error(tstate, "TypeError", "keys in translate table must be strings or integers")
    if len(host_value) != 1:
        raise set_error(tstate, "ValueError", "string keys in translate table must be of length 1")
    return new_int(tstate, ord(host_value))
