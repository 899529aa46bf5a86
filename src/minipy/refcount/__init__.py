"""How a reference count changes: the catalogue of strategies, in the order to read them.

1. `plain`: load, add, store. Right under an interpreter lock, wrong without one: two threads can load the same count.
2. `global-lock`: the same under one lock for all counts.
3. `atomic`: load, add and store in one step.
4. `cas`: load, then compare-and-swap, again if another thread came between. Lock-free, right without any lock.
"""

from __future__ import annotations

from types import MappingProxyType

from minipy.refcount.atomic import Atomic
from minipy.refcount.cas import CompareAndSwap
from minipy.refcount.global_lock import GlobalLock
from minipy.refcount.plain import Plain
from minipy.refcount.strategy import CountStrategy

STRATEGIES: MappingProxyType[str, type[CountStrategy]] = MappingProxyType(
    {
        "plain": Plain,
        "global-lock": GlobalLock,
        "atomic": Atomic,
        "cas": CompareAndSwap,
    }
)
