"""Who may interpret, and where a running thread looks up: the catalogue of locks, in the order to read them.

1. `ticker`: a lock dropped and taken again every so many look-ups, as in CPython 2.7.
2. `timed`: a lock that waiters can have dropped after a while, as in CPython 3.2.
3. `fair`: the same, in the order in which threads have come.
4. `priority`: the same, but threads that come back from a blocking call go first.
5. `none`: no lock; everybody interprets at once, unless the world is stopped.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from minipy.gil.fair import Fair
from minipy.gil.none import NoLock
from minipy.gil.priority import Priority
from minipy.gil.ticker import Ticker
from minipy.gil.timed import Timed

if TYPE_CHECKING:
    from minipy.gil.lock import InterpreterLock

LOCKS: MappingProxyType[str, type[InterpreterLock]] = MappingProxyType(
    {
        "ticker": Ticker,
        "timed": Timed,
        "fair": Fair,
        "priority": Priority,
        "none": NoLock,
    }
)
