"""What a host without a GIL need not count; other hosts count as ever."""

from __future__ import annotations

import sys

from minipy.config import host_has_gil
from minipy.sync.host_counts import uncount


class Shared:
    pass


def test_what_is_not_counted_has_one_number_for_ever() -> None:
    shared, counted = Shared(), Shared()
    before = sys.getrefcount(shared)
    uncount((shared,))
    others = [shared, counted] * 5
    assert sys.getrefcount(counted) == before + 5
    assert (sys.getrefcount(shared) > 1 << 30) == (not host_has_gil())
    others.clear()


def test_a_text_is_left_as_it_is() -> None:
    text = "".join(["a", " text"])
    before = sys.getrefcount(text)
    uncount((text,))
    assert sys.getrefcount(text) == before
