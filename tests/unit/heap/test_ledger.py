"""The ledger sees every use of what is dead, every change that is lost, and says who and where."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from minipy.eval.observing.observers import observers_by_kind
from minipy.heap.findings import RunEnded
from minipy.heap.ledger import Ledger, revive
from minipy.heap.object import Object
from minipy.refcount import STRATEGIES
from minipy.refcount.strategy import decref, incref
from minipy.sync.points import ALLOC, DEALLOC, point
from minipy.sync.primitives import HostSync

every_strategy = pytest.mark.parametrize("kind", STRATEGIES)


class Scene:
    """A ledger, a count strategy that it observes, and one object."""

    def __init__(self, kind: str, keep_going: bool = True) -> None:
        sync = HostSync()
        self.ledger = Ledger(keep_going, [], sync.mutex())
        self.counts = STRATEGIES[kind](sync)
        type_: Any = SimpleNamespace(value=SimpleNamespace(name="thing"))
        self.main = self.thread("main")
        self.obj = Object(self.counts.new_count(), type_, None)
        point(self.main, ALLOC, self.obj)

    def thread(self, label: str) -> Any:
        tstate: Any = SimpleNamespace(label=label, ledger=self.ledger, counts=self.counts, allocations=0, has_ended=False)
        tstate.observers = observers_by_kind(("ledger",))
        tstate.frame = tstate.started_at = None
        tstate.dealloc = lambda tstate, obj: point(tstate, DEALLOC, obj)
        tstate.end_run = self._end_run
        return tstate

    def _end_run(self) -> None:
        raise RunEnded

    @property
    def found(self) -> list[tuple[str, list[str]]]:
        return [
            (finding.kind, [f"{role} {site.thread}" for role, site in finding.sites]) for finding in self.ledger.findings
        ]


@every_strategy
def test_what_lives_is_known_by_name_until_it_dies(kind: str) -> None:
    scene = Scene(kind)
    assert scene.obj.record is not None and scene.obj.record.name == "main#1"
    assert scene.obj in scene.ledger.live.values() and not scene.ledger.is_freed(scene.obj)
    decref(scene.main, scene.obj)
    assert not scene.ledger.live and scene.ledger.is_freed(scene.obj) and scene.found == []


@every_strategy
def test_a_use_of_the_dead_is_a_finding(kind: str) -> None:
    scene = Scene(kind)
    decref(scene.main, scene.obj)
    incref(scene.thread("T1"), scene.obj)
    assert scene.found == [("use-after-free", ["allocated main", "freed main", "now T1"])]


@every_strategy
def test_a_reference_given_up_too_often_is_a_finding(kind: str) -> None:
    scene = Scene(kind)
    decref(scene.main, scene.obj)
    decref(scene.thread("T1"), scene.obj)
    assert scene.found == [("negative-count", ["allocated main", "freed main", "now T1"])]


def test_a_second_free_is_a_finding_and_gives_up_nothing() -> None:
    scene = Scene("plain")
    decref(scene.main, scene.obj)
    scene.ledger.found_double_free(scene.main, scene.obj)
    assert [kind for kind, _ in scene.found] == ["double-free"]


@every_strategy
def test_a_finding_ends_the_run_unless_it_is_to_go_on(kind: str) -> None:
    scene = Scene(kind, keep_going=False)
    decref(scene.main, scene.obj)
    with pytest.raises(RunEnded):
        incref(scene.main, scene.obj)


def lose_both(scene: Scene) -> None:
    """Let T2 overwrite what T1 has taken, and T1 what T2 has given up."""
    one, two = scene.thread("T1"), scene.thread("T2")
    scene.ledger.note_store(one, scene.obj, 1, 1)
    scene.obj.refcount = 2
    scene.ledger.note_store(two, scene.obj, 1, 1)  # what it has loaded is not there any more
    scene.obj.refcount = 2
    scene.ledger.note_store(two, scene.obj, 2, -1)
    scene.obj.refcount = 1
    scene.ledger.note_store(one, scene.obj, 2, -1)
    scene.obj.refcount = 1


@pytest.mark.parametrize(
    "kind, count, sites",
    [
        ("leak", 2, ["lost decrement, stored by T2", "overwritten by T1"]),
        ("use-after-free", 0, ["lost increment, stored by T1", "overwritten by T2"]),
        ("leak", 1, []),  # neither is missing in the count: they have made up for each other
    ],
)
def test_a_finding_shows_the_lost_change_that_explains_it(kind: str, count: int, sites: list[str]) -> None:
    scene = Scene("plain")
    lose_both(scene)
    assert scene.ledger.due(scene.obj, 0) == 1
    scene.obj.refcount = count
    scene.ledger.report(kind, scene.obj, "as a test wants it")
    assert scene.found == [(kind, ["allocated main", *sites])]
    assert ("No change of its count was lost" in scene.ledger.findings[0].why) is not bool(sites)


def test_a_dead_object_that_gets_a_finalizer_has_one_reference_more() -> None:
    scene = Scene("plain")
    decref(scene.main, scene.obj)
    revive(scene.main, scene.obj)
    assert scene.obj.refcount == scene.ledger.due(scene.obj, 0) == 1


def test_what_a_count_must_be_holds_the_changes_that_are_lost() -> None:
    scene = Scene("plain")
    for label in ("T1", "T2", "T3"):
        scene.ledger.note_store(scene.thread(label), scene.obj, 1, 1)
    assert scene.ledger.due(scene.obj, 2) == 4


def test_a_change_that_comes_after_another_loses_nothing() -> None:
    scene = Scene("plain")
    incref(scene.thread("T1"), scene.obj)
    decref(scene.thread("T2"), scene.obj)
    scene.ledger.report("leak", scene.obj, "as a test wants it")
    assert scene.found == [("leak", ["allocated main"])]
