"""Who may interpret, and where a running thread looks up: the catalogue of locks, in the order to read them.

1. `ticker`: a lock dropped and taken again every so many look-ups, as in CPython 2.7.
2. `none`: no lock; everybody interprets at once, unless the world is stopped.
"""

from __future__ import annotations

from types import MappingProxyType

from minipy.gil.lock import InterpreterLock
from minipy.gil.none import NoLock
from minipy.gil.ticker import Ticker

LOCKS: MappingProxyType[str, type[InterpreterLock]] = MappingProxyType(
    {
        "ticker": Ticker,
        "none": NoLock,
    }
)
