"""Constants of code: which are the same, and in which order an engine may let the elements of a frozenset be seen."""

from __future__ import annotations

from collections.abc import Iterable

from minipy.bytecode.code_object import CodeObject


def in_order(elements: frozenset[object]) -> Iterable[object]:
    """Return the elements, always in the same order: numbers in CPython's, others by their texts, not the host's hashes."""
    return elements if all(map(_is_number, elements)) else sorted(elements, key=repr)


def _is_number(value: object) -> bool:
    """True for a number, and for a tuple of such: what hashes alike in every process."""
    return all(map(_is_number, value)) if isinstance(value, tuple) else isinstance(value, int | float)


def const_key(value: object) -> object:
    """Return a key that is equal for constants that may share a place: of the same type, and bit for bit the same."""
    if isinstance(value, tuple):
        return tuple, tuple(const_key(item) for item in value)
    if isinstance(value, frozenset):
        return frozenset, frozenset(const_key(item) for item in value)
    if isinstance(value, float):
        return float, value.hex()  # tells 0.0 from -0.0
    if isinstance(value, CodeObject):
        return CodeObject, id(value)
    return type(value), value
