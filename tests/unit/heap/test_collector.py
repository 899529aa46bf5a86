"""The cycle collector: when counts are compared nobody else runs, and what it frees dies in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from helpers.guest_in_process import Guest
from minipy.config import RunConfig

GARBAGE = "import gc\nclass A:\n    pass\na = A()\na.me = a\ndel a\n"


@pytest.fixture
def guest() -> Iterator[Guest]:
    guest = Guest(RunConfig(gil="none", refcount="cas", specialise=False))
    yield guest
    guest.close()


class Watched:
    """A count strategy that reads counts only where `is_alone` says that no other thread runs."""

    def __init__(self, counts: Any, is_alone: Any) -> None:
        self._counts = counts
        self._is_alone = is_alone
        self.reads = 0

    def read_count(self, obj: Any) -> int:
        assert self._is_alone(), "a count is compared while others run"
        self.reads += 1
        count: int = self._counts.read_count(obj)
        return count


FINALIZED = GARBAGE.replace("    pass\n", "    def __del__(self):\n        print('del')\n")


@pytest.mark.parametrize("source, stdout", [(GARBAGE, ""), (FINALIZED, "del\n")], ids=["plain", "finalized"])
def test_the_collector_compares_counts_in_a_stopped_world_only(guest: Guest, source: str, stdout: str) -> None:
    namespace = guest.new_namespace()
    lock: Any = guest.interp.gil
    guest.interp.counts = watched = Watched(guest.interp.counts, lambda: lock._stopper is guest.tstate)
    outcome = guest.run(f"{source}print(gc.collect())\n", namespace)
    assert (outcome.stdout, outcome.traceback) == (f"{stdout}1\n", "") and watched.reads
    assert lock._stopper is None, "the others go on"
    guest.drop(namespace)
