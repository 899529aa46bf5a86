"""Random numbers of our own, so that a seed means the same on every host."""

from __future__ import annotations

from typing import Final

_MASK: Final = (1 << 64) - 1
_STEP: Final = 0x9E3779B97F4A7C15  # SplitMix64's: the golden ratio


class Generator:
    """SplitMix64 (Steele, Lea, Flood 2014): a counter, mixed until its bits look random."""

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def bits(self) -> int:
        """Return 64 random bits."""
        self._state = mixed = (self._state + _STEP) & _MASK
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def below(self, limit: int) -> int:
        """Return a number from 0 to `limit` - 1, each as likely."""
        return (self.bits() * limit) >> 64

    def octets(self, count: int) -> bytes:
        """Return `count` random bytes."""
        return b"".join(self.bits().to_bytes(8, "little") for _ in range((count + 7) // 8))[:count]
