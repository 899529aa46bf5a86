"""How a reference count changes: the catalogue of strategies, in the order to read them.

1. `plain`: load, add, store. Right under an interpreter lock, wrong without one: two threads can load the same count.
2. `global-lock`: the same under one lock for all counts.
3. `object-lock`: the same under a lock for each count.
4. `atomic`: load, add and store in one step.
5. `cas`: load, then compare-and-swap, again if another thread came between. Lock-free, right without any lock.
6. `biased`: the thread that made the object counts as in `plain`, in a number of its own, other threads as in `cas`.
"""

from __future__ import annotations

from types import MappingProxyType

from minipy.refcount.atomic import Atomic
from minipy.refcount.biased import Biased
from minipy.refcount.cas import CompareAndSwap
from minipy.refcount.global_lock import GlobalLock
from minipy.refcount.object_lock import ObjectLock
from minipy.refcount.plain import Plain
from minipy.refcount.strategy import CountStrategy

STRATEGIES: MappingProxyType[str, type[CountStrategy]] = MappingProxyType(
    {
        "plain": Plain,
        "global-lock": GlobalLock,
        "object-lock": ObjectLock,
        "atomic": Atomic,
        "cas": CompareAndSwap,
        "biased": Biased,
    }
)
