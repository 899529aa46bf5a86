"""Schedules as short texts: the deviations of a run from the default order, packed into letters and digits.

A text is a letter for the version, then for each deviation two numbers: how many decisions after the last one it is, and
which of the other threads went on, with four bits that tell the decision from others. Numbers are written in base 32,
the lowest digit first; a character from the upper half of the alphabet says that more digits follow. At the end stands
how many decisions there were in all, modulo 1024: a program that makes others does not fit. A dot and the seed follow if the
program has asked for random bytes, which that decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from minipy.errors import UsageError

if TYPE_CHECKING:
    from minipy.explore.scheduler import VirtualThread

ALPHABET: Final = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_~"
BASE: Final = 32
MARKS: Final = 16
VERSIONS: Final = ("a", "c")  # by whether each thread has a clock of its own
TOTALS: Final = 1024
SEED: Final = "."

Deviation = tuple[int, int, int]  # at which decision, which of the others, the decision's mark


class Schedule(NamedTuple):
    """What a text says. `total` is the number of decisions modulo 1024, `seed` what random bytes came of, if any did."""

    deviations: tuple[Deviation, ...]
    total: int
    models_time: bool = False
    seed: int | None = None


def packed(schedule: Schedule) -> str:
    """Return the text of a schedule."""
    parts = [VERSIONS[schedule.models_time]]
    last = 0
    for decision, other, mark in schedule.deviations:
        parts += [_digits(decision - last), _digits(other * MARKS + mark)]
        last = decision
    return "".join(parts) + _digits(schedule.total) + (f"{SEED}{schedule.seed}" if schedule.seed is not None else "")


def unpacked(text: str) -> Schedule:
    """Return the schedule that `text` says; raises UsageError."""
    choices, dot, seed = text.partition(SEED)
    numbers = list(_numbers(choices[1:]))
    if choices[:1] not in VERSIONS or len(numbers) % 2 == 0 or seed.isdecimal() != bool(dot):
        raise UsageError(f"--schedule: '{text}' is no schedule")
    models_time = bool(VERSIONS.index(choices[0]))
    return Schedule(tuple(_deviations(numbers[:-1])), numbers[-1], models_time, int(seed) if dot else None)


def _deviations(numbers: Sequence[int]) -> Iterator[Deviation]:
    decision = 0
    for distance, choice in zip(numbers[::2], numbers[1::2], strict=True):
        decision += distance
        yield decision, choice // MARKS, choice % MARKS


def _digits(number: int) -> str:
    text = ""
    while number >= BASE:
        text += ALPHABET[BASE + number % BASE]
        number //= BASE
    return text + ALPHABET[number]


def _numbers(text: str) -> Iterator[int]:
    number, weight = 0, 1
    for character in text:
        digit = ALPHABET.find(character)
        if digit < 0:
            raise UsageError(f"--schedule: '{character}' stands in no schedule")
        number += digit % BASE * weight
        weight *= BASE
        if digit < BASE:
            yield number
            number, weight = 0, 1
    if weight > 1:
        raise UsageError("--schedule: its end is missing")


def mark_of(candidates: Sequence[VirtualThread], kind: int) -> int:
    """Return four bits that tell one decision from others: a schedule made for another program hardly fits them all."""
    return (kind * 7 + candidates[0].order * 3 + len(candidates)) & 15
