"""The scanner of `json`: values out of a text, as a decoder wants them (CPython's c_make_scanner)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from minipy.bridge.bridge_crossing import cross
from minipy.bridge.json_functions import skip
from minipy.heap.object import Object
from minipy.model.constructors import new_bool, new_float, new_int, new_list, new_none, new_ref, new_str, new_tuple
from minipy.model.held_references import holding, owned
from minipy.model.host_conversions import truth
from minipy.model.list_slots import append_owned
from minipy.model.native_arguments import check_count
from minipy.model.raising import set_error, set_exception, set_raised
from minipy.model.recursion_limit import recursive_call
from minipy.model.tables.dict_slots import dict_set, new_dict
from minipy.model.type_lookup import is_subtype
from minipy.runtime.library_functions import library_attribute
from minipy.types.sequences.sequence_operands import ssize

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

NUMBER: Final = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
CONSTANTS: Final = ("NaN", "Infinity", "-Infinity")


class Document:
    """A text that is being read, and what the decoder does with what it finds (borrowed; the guest's None: nothing)."""

    __slots__ = ("is_strict", "object_hook", "pairs_hook", "parse_constant", "parse_float", "parse_int", "source", "text")

    def __init__(
        self, source: Object, is_strict: bool, object_hook: Object, pairs_hook: Object,
        parse_float: Object, parse_int: Object, parse_constant: Object,
    ) -> None:  # fmt: skip
        self.source = source
        self.text: str = source.value
        self.is_strict = is_strict
        self.object_hook = object_hook
        self.pairs_hook = pairs_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant


def scan_once(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`scan_once(text, at, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)`.

    Return the value that begins at `at`, and the position behind it. StopIteration with the position where a value is
    missing, JSONDecodeError for all else that is wrong.
    """
    check_count(tstate, "scan_once", len(args), 8, 8)
    text, at, strict, object_hook, pairs_hook, *functions = args
    if not is_subtype(text.type, tstate.types.str):
        raise set_error(tstate, "TypeError", f"first argument must be a string, not {text.type.value.name}")
    start = ssize(tstate, at)
    if start < 0:
        raise set_error(tstate, "ValueError", "idx cannot be negative")
    document = Document(text, truth(tstate, strict), object_hook, pairs_hook, *functions)
    value, end = _value(tstate, document, start)
    return new_tuple(tstate, [value, new_int(tstate, end)])


def _value(tstate: ThreadState, document: Document, at: int) -> tuple[Object, int]:
    """Return a new reference to the value that begins at `at`, and the position behind it."""
    text = document.text
    mark = text[at : at + 1]
    if mark == '"':
        return _string(tstate, document, at + 1)
    if mark == "{":
        with recursive_call(tstate, " while decoding a JSON object from a unicode string"):
            return _object(tstate, document, at + 1)
    if mark == "[":
        with recursive_call(tstate, " while decoding a JSON array from a unicode string"):
            return _array(tstate, document, at + 1)
    if mark == "n" and text.startswith("null", at):
        return new_none(tstate), at + 4
    if mark == "t" and text.startswith("true", at):
        return new_bool(tstate, True), at + 4
    if mark == "f" and text.startswith("false", at):
        return new_bool(tstate, False), at + 5
    for name in CONSTANTS:
        if text.startswith(name, at):
            return _made(tstate, document.parse_constant, new_str(tstate, name)), at + len(name)
    return _number(tstate, document, at)


def _made(tstate: ThreadState, function: Object, value: Object) -> Object:
    """Return what the decoder's `function` makes of `value` (stolen)."""
    with owned(tstate, value):
        return tstate.call(function, [value])


def _number(tstate: ThreadState, document: Document, at: int) -> tuple[Object, int]:
    """Read a number; StopIteration if there is none."""
    found = NUMBER.match(document.text, at)
    if found is None:
        raise set_exception(tstate, tstate.types.exceptions["StopIteration"], new_int(tstate, at))
    digits, is_whole, end = found[0], found.lastindex == 1, found.end()
    types = tstate.types
    if is_whole and document.parse_int is types.int:
        return new_int(tstate, cross(tstate, "int", digits)), end
    if not is_whole and document.parse_float is types.float:
        return new_float(tstate, cross(tstate, "float", digits)), end
    function = document.parse_int if is_whole else document.parse_float
    return _made(tstate, function, new_str(tstate, digits)), end


def _string(tstate: ThreadState, document: Document, at: int) -> tuple[Object, int]:
    """Read a string from behind its quote."""
    found, end, is_good = cross(tstate, "json.scan_string", document.text, at, document.is_strict)
    if not is_good:
        raise _error(tstate, document, found, end)
    return new_str(tstate, found), end


def _object(tstate: ThreadState, document: Document, at: int) -> tuple[Object, int]:
    """Read an object from behind its brace."""
    has_pairs = document.pairs_hook is not tstate.types.none
    made = new_list(tstate, []) if has_pairs else new_dict(tstate)
    with holding(tstate, [made]):
        end = _fill(tstate, document, made, skip(document.text, at))
    hook = document.pairs_hook if has_pairs else document.object_hook
    return (made if hook is tstate.types.none else _made(tstate, hook, made)), end


def _fill(tstate: ThreadState, document: Document, made: Object, at: int) -> int:
    """Put what stands in an object into `made`, a dict or a list of pairs; return the position behind the brace."""
    text = document.text
    if text[at : at + 1] == "}":
        return at + 1
    while True:
        if text[at : at + 1] != '"':
            raise _error(tstate, document, "Expecting property name enclosed in double quotes", at)
        key, at = _string(tstate, document, at + 1)
        with owned(tstate, key):
            at = skip(text, at)
            if text[at : at + 1] != ":":
                raise _error(tstate, document, "Expecting ':' delimiter", at)
            value, at = _value(tstate, document, skip(text, at + 1))
            if made.type is tstate.types.list:
                append_owned(tstate, made, new_tuple(tstate, [new_ref(tstate, key), value]))
            else:
                with owned(tstate, value):
                    dict_set(tstate, made, key, value)
        at = skip(text, at)
        mark = text[at : at + 1]
        if mark == "}":
            return at + 1
        if mark != ",":
            raise _error(tstate, document, "Expecting ',' delimiter", at)
        at = skip(text, at + 1)


def _array(tstate: ThreadState, document: Document, at: int) -> tuple[Object, int]:
    """Read an array from behind its bracket."""
    text = document.text
    made = new_list(tstate, [])
    with holding(tstate, [made]):
        at = skip(text, at)
        if text[at : at + 1] == "]":
            return made, at + 1
        while True:
            value, at = _value(tstate, document, at)
            append_owned(tstate, made, value)
            at = skip(text, at)
            mark = text[at : at + 1]
            if mark == "]":
                return made, at + 1
            if mark != ",":
                raise _error(tstate, document, "Expecting ',' delimiter", at)
            at = skip(text, at + 1)


def _error(tstate: ThreadState, document: Document, message: str, at: int) -> Exception:
    """Return what to raise on the host for a JSONDecodeError."""
    class_ = library_attribute(tstate, "json.decoder", "JSONDecodeError")
    parts = [new_str(tstate, message), new_ref(tstate, document.source), new_int(tstate, at)]
    with owned(tstate, class_, *parts):
        error = tstate.call(class_, parts)
    return set_raised(tstate, error)
