"""Positions in pools, one arrangement after the other: what product, permutations and combinations are, without elements."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence


class Arrangement:
    """`places` are the positions that were given last; there were none as long as `has_begun` is false."""

    __slots__ = ("has_begun", "has_ended", "is_empty", "places")

    def __init__(self, places: list[int], is_empty: bool) -> None:
        self.places = places
        self.is_empty = is_empty
        self.has_begun = False
        self.has_ended = False

    def following(self) -> list[int] | None:
        """Go to the next arrangement; return its positions, None after the last."""
        if not self.has_ended:
            self.has_ended = self.is_empty or (self.has_begun and not self.turn())
        if self.has_ended:
            return None
        self.has_begun = True
        return self.chosen()

    def chosen(self) -> list[int]:
        """Return the positions that are given."""
        return self.places

    @abstractmethod
    def turn(self) -> bool:
        """Go to the next arrangement; return False after the last."""

    @abstractmethod
    def state(self) -> Sequence[Sequence[int]]:
        """Return the rows of numbers that say where it is."""

    @abstractmethod
    def set_state(self, *rows: Sequence[int]) -> None:
        """Go to where other rows of numbers, as many and as long as those of the state, say, as far as that can be."""


def _within(number: int, least: int, most: int) -> int:
    return min(max(number, least), most)


class Product(Arrangement):
    """One position in each of the pools with the `sizes`, the last one turning fastest."""

    __slots__ = ("sizes",)

    def __init__(self, sizes: Sequence[int]) -> None:
        super().__init__([0] * len(sizes), not all(sizes))
        self.sizes = sizes

    def turn(self) -> bool:
        places, sizes = self.places, self.sizes
        for i in range(len(sizes) - 1, -1, -1):
            places[i] += 1
            if places[i] < sizes[i]:
                return True
            places[i] = 0
        return False

    def state(self) -> Sequence[Sequence[int]]:
        return (self.places,)

    def set_state(self, *rows: Sequence[int]) -> None:
        [places] = rows
        if not self.is_empty:
            self.places = [_within(place, 0, size - 1) for place, size in zip(places, self.sizes, strict=True)]
            self.has_begun = True


class Permutations(Arrangement):
    """The first `r` of all positions in a pool of `size`, in every order."""

    __slots__ = ("cycles", "r", "size")

    def __init__(self, size: int, r: int) -> None:
        super().__init__(list(range(size)), r > size)
        self.size = size
        self.r = r
        self.cycles = list(range(size, size - min(r, size), -1))

    def chosen(self) -> list[int]:
        return self.places[: self.r]

    def turn(self) -> bool:
        places, cycles, size = self.places, self.cycles, self.size
        for i in range(self.r - 1, -1, -1) if size else ():
            cycles[i] -= 1
            if cycles[i]:
                j = size - cycles[i]
                places[i], places[j] = places[j], places[i]
                return True
            places[i:] = places[i + 1 :] + places[i : i + 1]
            cycles[i] = size - i
        return False

    def state(self) -> Sequence[Sequence[int]]:
        return self.places, self.cycles

    def set_state(self, *rows: Sequence[int]) -> None:
        places, cycles = rows
        self.places = [_within(place, 0, self.size - 1) for place in places]
        self.cycles = [_within(step, 1, self.size - i) for i, step in enumerate(cycles)]
        self.has_begun = True


class Combinations(Arrangement):
    """`r` positions in a pool of `size`, each by `gap` (1, or 0 if one can be chosen again) larger than the one before."""

    __slots__ = ("gap", "r", "size")

    def __init__(self, size: int, r: int, gap: int) -> None:
        has_none = r > size if gap else bool(r and not size)
        super().__init__([] if has_none else [i * gap for i in range(r)], has_none)
        self.size = size
        self.r = r
        self.gap = gap

    def turn(self) -> bool:
        places, r, gap = self.places, self.r, self.gap
        i = r - 1
        while i >= 0 and places[i] == self._most(i):
            i -= 1
        if i < 0:
            return False
        places[i:] = [places[i] + 1 + j * gap for j in range(r - i)]
        return True

    def _most(self, i: int) -> int:
        """Return the last position that can stand at `i`."""
        return self.size - 1 - (self.r - 1 - i) * self.gap

    def state(self) -> Sequence[Sequence[int]]:
        return (self.places,)

    def set_state(self, *rows: Sequence[int]) -> None:
        [places] = rows
        if not self.is_empty:
            self.places = [_within(place, 0, self._most(i)) for i, place in enumerate(places)]
            self.has_begun = True
