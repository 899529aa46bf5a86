"""The writer of `json`: the pieces of a document, as an encoder wants them (CPython's c_make_encoder)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite, isnan
from typing import TYPE_CHECKING

from minipy.bridge.bridge_crossing import cross
from minipy.heap.object import Object
from minipy.model.constructors import list_items, new_list, new_str
from minipy.model.held_references import owned, owned_list
from minipy.model.host_conversions import truth
from minipy.model.iteration import collect
from minipy.model.native_arguments import argument_kind, check_count
from minipy.model.raising import set_error
from minipy.model.recursion_limit import recursive_call
from minipy.model.special_methods import call_method
from minipy.model.tables.hash_table import KEY, VALUE, table_entries
from minipy.model.type_lookup import is_subtype
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class Writing:
    """A document that is being written: how the encoder wants it, and its pieces so far.

    `indent` is what each level is moved in by, None for a document in one line. `open` holds the containers that are being
    written (borrowed), or is None where nobody asks whether one holds itself.
    """

    __slots__ = ("allows_nan", "between", "default", "indent", "is_ascii", "is_sorted", "open", "pieces", "skips_keys",
                 "to_value")  # fmt: skip

    def __init__(
        self, default: Object, indent: str | None, to_value: str, between: str,
        is_ascii: bool, is_checked: bool, is_sorted: bool, skips_keys: bool, allows_nan: bool,
    ) -> None:  # fmt: skip
        self.default = default
        self.indent = indent
        self.to_value = to_value
        self.between = between
        self.is_ascii = is_ascii
        self.open: set[Object] | None = set() if is_checked else None
        self.is_sorted = is_sorted
        self.skips_keys = skips_keys
        self.allows_nan = allows_nan
        self.pieces: list[str] = []


def pieces(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`pieces(value, default, indent, key_separator, item_separator, flag, ...)`: a list of the document's pieces.

    The flags: ensure_ascii, check_circular, sort_keys, skipkeys, allow_nan.
    """
    check_count(tstate, "pieces", len(args), 10, 10)
    value, default, indent, to_value, between, *flags = args
    margin = None if indent is tstate.types.none else indent.value
    for number, text in enumerate((indent, to_value, between), 4):
        if not is_subtype(text.type, tstate.types.str) and not (text is indent and margin is None):
            refusal = f"make_encoder() argument {number} must be str, not {argument_kind(tstate, text)}"
            raise set_error(tstate, "TypeError", refusal)
    asked = [truth(tstate, flag) for flag in flags]
    writing = Writing(default, margin, to_value.value, between.value, *asked)
    _write(tstate, writing, value, 0, "")
    return new_list(tstate, [new_str(tstate, piece) for piece in writing.pieces])


def _write(tstate: ThreadState, writing: Writing, value: Object, level: int, before: str) -> None:
    """Add the pieces of `value`, the first with `before` in front of it."""
    atom = _atom(tstate, writing, value)
    if atom is not None:
        writing.pieces.append(before + atom)
        return
    if before:
        writing.pieces.append(before)
    with recursive_call(tstate, " while encoding a JSON object"):
        if writing.open is None:
            _write_container(tstate, writing, value, level)
            return
        if value in writing.open:
            raise set_error(tstate, "ValueError", "Circular reference detected")
        writing.open.add(value)
        _write_container(tstate, writing, value, level)
        writing.open.remove(value)


def _write_container(tstate: ThreadState, writing: Writing, value: Object, level: int) -> None:
    types = tstate.types
    if is_subtype(value.type, types.list) or is_subtype(value.type, types.tuple):
        is_empty = writing.indent is not None and not truth(tstate, value)  # what CPython's writer in Python asks
        items = [] if is_empty else collect(tstate, value)
        with owned_list(tstate, items):
            _write_array(tstate, writing, items, level)
    elif is_subtype(value.type, types.dict):
        entries = _entries(tstate, writing, value)
        with owned_list(tstate, [part for entry in entries for part in entry]):
            _write_object(tstate, writing, entries, level)
    else:
        stand_in = tstate.call(writing.default, [value])
        with owned(tstate, stand_in):
            _write(tstate, writing, stand_in, level, "")


def _atom(tstate: ThreadState, writing: Writing, value: Object) -> str | None:
    """Return the text of a value that holds no others, None for the rest."""
    types, kind = tstate.types, value.type
    if kind is types.str or is_subtype(kind, types.str):
        return _quoted(tstate, writing, value.value)
    if value is types.none:
        return "null"
    if kind is types.bool:
        return "true" if value.value else "false"
    if is_subtype(kind, types.int):
        return str(cross(tstate, "int.__repr__", value.value))
    if is_subtype(kind, types.float):
        return _float_text(tstate, writing, value.value)
    return None


def _quoted(tstate: ThreadState, writing: Writing, text: str) -> str:
    return str(cross(tstate, "json.quote", text, writing.is_ascii))


def _float_text(tstate: ThreadState, writing: Writing, number: float) -> str:
    if isfinite(number):
        return repr(number)
    if not writing.allows_nan:
        raise set_error(tstate, "ValueError", "Out of range float values are not JSON compliant")
    return "NaN" if isnan(number) else "Infinity" if number > 0 else "-Infinity"


def _line(writing: Writing, level: int) -> str:
    """Return what begins a line at `level`, nothing in a document of one line."""
    return "" if writing.indent is None else "\n" + writing.indent * level


def _close(writing: Writing, level: int, mark: str) -> None:
    line = _line(writing, level)
    writing.pieces += [line, mark] if line else [mark]


def _write_array(tstate: ThreadState, writing: Writing, items: list[Object], level: int) -> None:
    if not items:
        writing.pieces.append("[]")
        return
    line = _line(writing, level + 1)
    before = "[" + line
    for item in items:
        _write(tstate, writing, item, level + 1, before)
        before = writing.between + line
    _close(writing, level, "]")


def _entries(tstate: ThreadState, writing: Writing, dct: Object) -> list[tuple[Object, Object]]:
    """Return new references to the keys and values, in the order in which they are written."""
    if not len(dct.value):
        return []
    if dct.type is tstate.types.dict and not writing.is_sorted:
        return [(entry[KEY], entry[VALUE]) for entry in table_entries(tstate, dct)]
    view = call_method(tstate, dct, "items")
    assert view is not None  # as every dict has
    with owned(tstate, view):
        listed = new_list(tstate, collect(tstate, view))
    with owned(tstate, listed):
        if writing.is_sorted:
            done = call_method(tstate, listed, "sort")
            assert done is not None  # as every list has
            decref(tstate, done)
        items = list_items(tstate, listed)
    with owned_list(tstate, items):
        pairs = [_parts(tstate, item) for item in items]
        for pair in pairs:
            for part in pair:
                incref(tstate, part)
        return pairs


def _parts(tstate: ThreadState, item: Object) -> tuple[Object, Object]:
    """Return the parts of an item of a dict (borrowed)."""
    if not is_subtype(item.type, tstate.types.tuple) or len(item.value) != 2:
        raise set_error(tstate, "ValueError", "items must return 2-tuples")
    key, value = item.value
    return key, value


def _write_object(tstate: ThreadState, writing: Writing, entries: list[tuple[Object, Object]], level: int) -> None:
    if not entries:
        writing.pieces.append("{}")
        return
    line = _line(writing, level + 1)
    writing.pieces += ["{", line] if line else ["{"]
    is_first = True
    for key, value in entries:
        text = _key(tstate, writing, key)
        if text is None:
            continue
        if not is_first:
            writing.pieces.append(writing.between + line)
        is_first = False
        writing.pieces += [text, writing.to_value]
        _write(tstate, writing, value, level + 1, "")
    _close(writing, level, "}")


def _key(tstate: ThreadState, writing: Writing, key: Object) -> str | None:
    """Return the text of a key; None if it is to be left out."""
    text = _atom(tstate, writing, key)
    if text is not None:
        return text if text.startswith('"') else f'"{text}"'
    if not writing.skips_keys:
        kind = key.type.value.name
        raise set_error(tstate, "TypeError", f"keys must be str, int, float, bool or None, not {kind}")
    return None
