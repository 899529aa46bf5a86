"""Constant frozensets: in which order an engine may let their elements be seen."""

from __future__ import annotations

from collections.abc import Iterable


def in_order(elements: frozenset[object]) -> Iterable[object]:
    """Return the elements, always in the same order: numbers in CPython's, others by their texts, not the host's hashes."""
    return elements if all(map(_is_number, elements)) else sorted(elements, key=repr)


def _is_number(value: object) -> bool:
    """True for a number, and for a tuple of such: what hashes alike in every process."""
    return all(map(_is_number, value)) if isinstance(value, tuple) else isinstance(value, int | float)
