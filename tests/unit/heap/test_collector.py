"""The cycle collector: when counts are compared nobody else runs, and what it frees dies in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.config import RunConfig
from minipy.eval.thread_state import ThreadState

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


@pytest.fixture
def audited() -> Iterator[Guest]:
    guest = Guest(AS_WRITTEN)
    yield guest
    guest.close()


def check(guest: Guest, source: str, expected: str) -> None:
    """Run a program, which must print what is expected, and leave no wrong count."""
    namespace = guest.new_namespace()
    outcome = guest.run(source, namespace)
    assert (outcome.stdout, outcome.traceback) == (expected, "")
    guest.drop(namespace)
    assert guest.findings_text() == ""


HELD = """
import gc
class A:
    pass
gc.collect()
cycle = A()
cycle.me = cycle
cycle.items = [cycle]
pair = (cycle, [cycle])
one = A()
one.child = A()
one.child.parent = one
chain = [[[[]]]]
def closure():
    return cycle, closure
keeper = [closure]
print(gc.collect(), cycle.items[0].me is cycle, one.child.parent is one, chain, keeper[0]()[0] is cycle)
print(gc.collect(), len(pair))
"""


def test_what_is_held_from_outside_stays(audited: Guest) -> None:
    check(audited, HELD, "0 True True [[[[]]]] True\n0 2\n")


REACHED_LATE = """
import gc
class Node:
    def __init__(self, *links):
        self.links = list(links)
gc.collect()
last = Node()
middle = Node(last)
last.links.append(middle)
young = [middle]
first = Node(Node(Node(young)))
del last, middle, young
print(gc.collect(), type(first.links[0].links[0].links[0][0].links[0].links[0]).__name__)
"""


def test_what_is_reached_after_all_stays_with_all_that_it_reaches(audited: Guest) -> None:
    """Objects are looked at the oldest first: `last` is put aside before `first`, which holds it, is seen."""
    check(audited, REACHED_LATE, "0 Node\n")


REVIVED = """
import gc, sys
class A:
    def __init__(self):
        self.me = self
        self.part = []
    def __del__(self):
        print("del")
        saved.append(self)
saved = []
A()
print(gc.collect(), sys.getrefcount(saved[0]), sys.getrefcount(saved[0].part))
saved[0].me = None
saved.clear()
print(gc.collect())
"""


def test_what_a_finalizer_revives_is_counted_as_before(audited: Guest) -> None:
    check(audited, REVIVED, "del\n0 3 2\n0\n")


def test_what_is_finalized_and_not_revived_is_freed(audited: Guest) -> None:
    check(audited, f"gc = __import__('gc')\ngc.collect()\n{FINALIZED}print(gc.collect(), gc.collect())\n", "del\n1 0\n")


def test_what_only_the_host_holds_stays_when_garbage_owns_it_too(audited: Guest) -> None:
    namespace = audited.new_namespace()
    audited.run("import gc\nkept = [[5]]\ntrash = [kept]\ntrash.append(trash)\n", namespace)
    kept = audited.rooms.names.new_ref(audited.tstate, audited.get(namespace, "kept"))
    audited.tstate.held.append(kept)
    audited.run("del kept, trash\ngc.collect()\n", namespace)
    assert kept.value.size == 1 and audited.count_of(kept) == 1
    audited.tstate.held.remove(kept)
    audited.rooms.names.decref(audited.tstate, kept)
    audited.drop(namespace)
    assert audited.findings_text() == ""


IN_TURN = """
import gc, weakref
class A:
    def __init__(self):
        self.me = self
    def __del__(self):
        print("del", gc.collect())
gc.collect()
a = A()
reference = weakref.ref(a, lambda reference: print("callback", gc.collect(), reference()))
del a
print(gc.collect())
"""


def test_callbacks_come_before_finalizers_and_neither_collects_again(audited: Guest) -> None:
    check(audited, IN_TURN, "callback 0 None\ndel 0\n1\n")


def test_a_collection_within_a_collection_is_none(guest: Guest) -> None:
    collector = guest.interp.collector
    before = [list(row) for row in collector.statistics]
    collector._is_busy = True
    assert collector.collect(guest.tstate) == 0 and collector.statistics == before
    collector._is_busy = False
    collector.collect(guest.tstate)
    assert collector.statistics != before


def test_garbage_is_declared_while_its_finalizers_run(guest: Guest, monkeypatch: pytest.MonkeyPatch) -> None:
    declared: list[bool] = []

    def call_finalizer(tstate: Any, obj: Any) -> None:
        declared.append(any(obj in held for held in tstate.held if isinstance(held, list)))

    monkeypatch.setattr(ThreadState, "call_finalizer", call_finalizer)
    namespace = guest.new_namespace()
    guest.run(f"{FINALIZED}gc.collect()\n", namespace)
    assert declared == [True]
    guest.drop(namespace)


def test_a_collection_that_is_due_when_they_are_disabled_is_dropped(guest: Guest) -> None:
    collector = guest.interp.collector
    before = [list(row) for row in collector.statistics]
    collector.set_enabled(False)
    collector.collect_if_due(guest.tstate)
    assert collector.statistics == before and guest.interp.collect_at > 10**6
    collector.set_enabled(True)
    collector.collect_if_due(guest.tstate)
    assert collector.statistics != before


AGED = """
import gc, weakref
class A:
    pass
gc.collect()
a = A()
a.me = a
reference = weakref.ref(a)
gc.collect(0)
del a
print(gc.collect(0), reference() is None)
print(gc.collect(), reference() is None)
"""


def test_what_survives_a_collection_is_old_and_found_by_a_full_one_only(audited: Guest) -> None:
    check(audited, AGED, "0 False\n1 True\n")


def test_what_is_permanent_is_not_examined(guest: Guest) -> None:
    namespace = guest.new_namespace()
    guest.run(GARBAGE, namespace)
    collector = guest.interp.collector
    collector.make_permanent()
    assert not guest.interp.containers and collector.permanent
    assert guest.run("print(gc.collect())\n", namespace).stdout == "0\n"
    guest.drop(namespace)
