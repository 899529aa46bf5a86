"""A stand-in for a thread state: for contracts of locks and count strategies, which need little of one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from minipy.config import RunConfig
from minipy.eval.guest_threads.deadlocks import Waits
from minipy.eval.observing.counters import Counters
from minipy.eval.observing.observers import observers_by_kind
from minipy.eval.run.shared_lock import OwnReasons
from minipy.eval.thread_state import attach
from minipy.gil import LOCKS
from minipy.gil.breaker import Breaker
from minipy.sync.primitives import HostSync
from minipy.sync.schedule import host_point


class StandIn(SimpleNamespace):
    """What has attributes, and can be a key."""

    __hash__ = object.__hash__


def stand_in_thread(at_point: Callable[..., None] = host_point, **attributes: Any) -> Any:
    """Return what has `attributes`; its points are scheduled and counted."""
    interp = SimpleNamespace(run=SimpleNamespace(last_holders={}))
    own = {"sync": HostSync(), "interp": interp, "has_immortals": False, "to_merge": [], "request_merge": lambda: None}
    shared = {**own, **attributes}
    found = observers_by_kind(("schedule", "waits_schedule", "counters"))
    return StandIn(label="stand-in", at_point=at_point, counters=Counters(), observers=found, **shared)


def attached(kind: str = "ticker", sync: HostSync | None = None) -> Any:
    """Return a stand-in that holds an interpreter lock of its own, and can wait without it."""
    sync = sync if sync is not None else HostSync()
    breaker = Breaker(sync.mutex())
    lock = LOCKS[kind](RunConfig(gil=kind), sync, breaker)
    run = SimpleNamespace(thread_count=sys.maxsize, last_holders={})  # another thread can always go on
    run.waits = Waits(run, sync.mutex())  # type: ignore[arg-type]
    interp = SimpleNamespace(
        breaker=breaker, gil=lock, limits=SimpleNamespace(reached=""), config=RunConfig(gil=kind), reasons=OwnReasons(0),
        run=run,
    )  # fmt: skip
    tstate = stand_in_thread(
        gil=lock, sync=sync, parker=sync.parker(), interp=interp, is_attached=False, is_finalizing=False, is_main=True,
        frame=None, started_at=None,
    )  # fmt: skip
    attach(tstate)
    return tstate
