"""A stand-in for a thread state: for contracts of locks and count strategies, which need little of one."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from minipy.eval.observing.counters import Counters
from minipy.eval.observing.observers import observers_by_kind
from minipy.sync.points import host_point


def stand_in_thread(at_point: Callable[..., None] = host_point, **attributes: Any) -> Any:
    """Return what has `attributes`; its points are scheduled and counted."""
    found = observers_by_kind(("schedule", "counters"))
    return SimpleNamespace(label="stand-in", at_point=at_point, counters=Counters(), observers=found, **attributes)
