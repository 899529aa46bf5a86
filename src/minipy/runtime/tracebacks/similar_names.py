"""Suggestions: the name that is most like one that does not exist, by the rules of CPython 3.11's `suggestions.c`."""

from __future__ import annotations

from typing import Final

MOVE_COST: Final = 2  # of adding, dropping or changing a byte
CASE_COST: Final = 1
NO_MATCH: Final = 1 << 62
MOST_NAMES: Final = 750
MOST_BYTES: Final = 40


def closest(wrong: str, names: list[str]) -> str | None:
    """Return the first of the names most like `wrong`, None if none is like it in two thirds of its letters."""
    best, best_cost = None, NO_MATCH
    target = wrong.encode("utf-8", "surrogatepass")
    for name in names if len(names) < MOST_NAMES else ():
        candidate = name.encode("utf-8", "surrogatepass")
        limit = (len(target) + len(candidate) + 3) * MOVE_COST // 6
        if name != wrong and (cost := edit_cost(target, candidate)) <= limit and cost < best_cost:
            best, best_cost = name, cost
    return best


def edit_cost(left: bytes, right: bytes) -> int:
    """Return the Levenshtein distance in MOVE_COST and CASE_COST, NO_MATCH where the difference is long."""
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    if not left or not right:
        return (len(left) + len(right)) * MOVE_COST
    if max(len(left), len(right)) > MOST_BYTES:
        return NO_MATCH
    row = [MOVE_COST * i for i in range(1, len(left) + 1)]
    result = 0
    for number, byte in enumerate(right):
        result = before = number * MOVE_COST
        for i, other in enumerate(left):
            changed = before + _change_cost(byte, other)
            before = row[i]
            result = row[i] = min(min(result, before) + MOVE_COST, changed)
    return result


def _change_cost(left: int, right: int) -> int:
    if left == right:
        return 0
    return CASE_COST if bytes((left,)).lower() == bytes((right,)).lower() else MOVE_COST
