"""A section takes its owner's lock, and announces it; where there is no lock, it is nothing."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.stand_in_thread import stand_in_thread
from minipy.heap.object import Object
from minipy.heap.sections import critical_section
from minipy.sync.points import LOCK_ACQUIRE, LOCK_RELEASE
from minipy.sync.primitives import HostSync


def scene(has_lock: bool) -> tuple[Any, Object, list[tuple[int, bool]]]:
    """A thread whose schedule notes each point of a section, and whether the lock is held then."""
    obj = Object(1, None, None)  # type: ignore[arg-type]
    obj.lock = HostSync().mutex() if has_lock else None
    seen: list[tuple[int, bool]] = []

    def note(tstate: Any, kind: int, lock: Any, slot: Any) -> None:
        assert lock is obj
        seen.append((kind, lock.lock.locked()))

    return stand_in_thread(note), obj, seen


@pytest.mark.parametrize("error", [None, ValueError])
def test_a_section_announces_that_it_takes_and_gives_back_the_lock(error: type[Exception] | None) -> None:
    tstate, obj, seen = scene(has_lock=True)
    try:
        with critical_section(tstate, obj):
            assert seen == [(LOCK_ACQUIRE, False)] and obj.lock is not None and not obj.lock.acquire(False)
            if error is not None:
                raise error
    except ValueError:
        assert error is not None
    assert seen == [(LOCK_ACQUIRE, False), (LOCK_RELEASE, True)]
    assert obj.lock is not None and obj.lock.acquire(False)


def test_without_a_lock_a_section_is_nothing() -> None:
    tstate, obj, seen = scene(has_lock=False)
    with critical_section(tstate, obj):
        assert obj.lock is None
    assert seen == []
