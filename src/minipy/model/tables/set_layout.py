"""The layout of CPython's set table: it decides in which order a set of numbers is iterated, popped and printed.

A set finds its elements through the hash table, as dict does; this is only the order. It is simulated for elements
whose hash is the same in every run of CPython: numbers, and tuples and frozensets of them. With other elements the
order is that of insertion.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from minipy.heap.object import Object

SMALLEST: Final = 8
LINEAR_PROBES: Final = 9
PERTURB_SHIFT: Final = 5
DEEPEST: Final = 20  # how deep tuples may be nested for the host to hash them
WORD: Final = 2**64 - 1
DUMMY: Final[tuple[Any, ...]] = (0, None)  # where an element was removed


class NoLayout(Exception):
    """An element's hash differs from run to run, so CPython's order does too."""


def layout_hash(key: Object) -> int:
    """Return CPython's hash of `key` as an unsigned word; raise NoLayout if it isn't a number or a tuple of numbers."""
    value = key.value
    if type(value) is not int or key.type.value.is_heap_type:
        value = _numbers(key)
    return hash(value) & WORD


def _numbers(key: Object, depth: int = 0) -> Any:
    """Return the host value of a number, or of a tuple of numbers, which hashes as in CPython."""
    value = key.value
    kind = type(value)
    if key.type.value.is_heap_type or depth > DEEPEST:
        raise NoLayout
    if kind is int or kind is bool or (kind is float and value == value):  # a NaN hashes by its address
        return value
    if kind is tuple and key.type.value.name == "tuple":
        return tuple([_numbers(item, depth + 1) for item in value])
    if key.type.value.name == "frozenset":
        return frozenset([_numbers(entry[0], depth + 1) for entry in value.entries if entry is not None])
    raise NoLayout


class SetLayout:
    """A table of `(hash, entry)`: linear probing within a few slots, then perturbed jumps.

    `is_known` turns False with the first element whose place can't be known. `fill` counts used and dummy slots,
    `finger` is where `pop` goes on searching, `hash` the hash of a frozenset once somebody asked.
    """

    __slots__ = ("fill", "finger", "hash", "is_known", "slots", "used")

    def __init__(self, size: int = SMALLEST, finger: int = 0) -> None:
        self.slots: list[Any] = [None] * size
        self.is_known = True
        self.fill = 0
        self.used = 0
        self.finger = finger
        self.hash: int | None = None

    def add(self, entry: list[Any]) -> None:
        """Place a new entry, and grow at three fifths full."""
        if not self.is_known:
            return
        try:
            hash_ = layout_hash(entry[0])
        except NoLayout:
            self.is_known = False
            self.slots = []
            return
        self.used += 1
        if self._place(hash_, entry):
            return
        self.fill += 1
        if self.fill * 5 >= (len(self.slots) - 1) * 3:
            self.grow()

    def grow(self) -> None:
        """Move into a table of the size for more elements of the present number."""
        self._resize(self.used * 2 if self.used > 50000 else self.used * 4)

    def _place(self, hash_: int, entry: list[Any]) -> bool:
        """Put `entry` where the probing first meets an unused slot, or into the last dummy before; True if a dummy."""
        slots = self.slots
        i = hash_ & (len(slots) - 1)
        if slots[i] is None:  # mostly
            slots[i] = (hash_, entry)
            return False
        dummy = -1
        for i in self._probes(hash_):
            if slots[i] is None:
                slots[i if dummy < 0 else dummy] = (hash_, entry)
                break
            if slots[i] is DUMMY:
                dummy = i
        return dummy >= 0

    def _probes(self, hash_: int) -> Iterator[int]:
        """Yield the slots where an element with this hash may be, without end."""
        mask = len(self.slots) - 1
        perturb = hash_
        i = hash_ & mask
        while True:
            yield from range(i, i + LINEAR_PROBES + 1 if i + LINEAR_PROBES <= mask else i + 1)
            perturb >>= PERTURB_SHIFT
            i = (i * 5 + 1 + perturb) & mask

    def _resize(self, least: int) -> None:
        """Move all entries into a table for more than `least`, without the dummies."""
        size = SMALLEST
        while size <= least:
            size <<= 1
        old = [slot for slot in self.slots if slot is not None and slot is not DUMMY]
        self.slots = [None] * size
        self.fill = self.used
        for hash_, entry in old:
            self._place(hash_, entry)

    def remove(self, entry: list[Any]) -> None:
        """Leave a dummy where `entry` is."""
        if not self.is_known:
            return
        slots = self.slots
        hash_ = layout_hash(entry[0])
        i = hash_ & (len(slots) - 1)
        if slots[i] is None or slots[i][1] is not entry:  # rarely
            i = next(i for i in self._probes(hash_) if slots[i] is not None and slots[i][1] is entry)
        slots[i] = DUMMY
        self.used -= 1

    def next_to_pop(self) -> list[Any]:
        """Return the entry that `pop` takes and move the finger past it."""
        slots = self.slots
        i = self.finger & (len(slots) - 1)
        while slots[i] is None or slots[i] is DUMMY:
            i = i + 1 if i + 1 < len(slots) else 0
        self.finger = i + 1
        entry: list[Any] = slots[i][1]
        return entry

    def room_for(self, count: int) -> None:
        """Grow once before `count` entries of another set or dict are added."""
        if self.is_known and (self.fill + count) * 5 >= (len(self.slots) - 1) * 3:
            self._resize((self.used + count) * 2)

    def drop_dummies(self) -> None:
        """Resize after a difference if more than a quarter of the slots are dummies."""
        if self.is_known and self.fill - self.used > (len(self.slots) - 1) // 4:
            self.grow()

    def copy_places(self, other: SetLayout, entries: list[Any]) -> None:
        """Give an empty layout the `entries`, which correspond to those of `other` in its order."""
        self.is_known = other.is_known
        self.fill = self.used = len(entries)
        following = iter(entries)
        if not other.is_known:
            self.slots = []
        elif len(self.slots) == len(other.slots) and other.fill == other.used:
            self.slots = [slot and (slot[0], next(following)) for slot in other.slots]
        else:
            for slot in other.slots:
                if slot is not None and slot is not DUMMY:
                    self._place(slot[0], next(following))

    def copy(self) -> SetLayout:
        """Return the same layout as a separate object."""
        made = SetLayout()
        made.slots, made.is_known = self.slots[:], self.is_known
        made.fill, made.used, made.finger = self.fill, self.used, self.finger
        return made

    def emptied(self) -> SetLayout:
        """Return the layout of the set once it is cleared: `pop` goes on where it was."""
        return SetLayout(finger=self.finger)

    def in_order(self) -> list[Any]:
        """Return the entries in order."""
        return [slot[1] for slot in self.slots if slot is not None and slot is not DUMMY]
