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
        self.obj = Object(self.counts.new_count(self.main), type_, None)
        point(self.main, ALLOC, self.obj)

    def thread(self, label: str) -> Any:
        tstate: Any = SimpleNamespace(label=label, ledger=self.ledger, counts=self.counts, allocations=0, has_ended=False)
        tstate.observers = observers_by_kind(("ledger",))
        tstate.frame = tstate.started_at = None
        tstate.dealloc = lambda tstate, obj: point(tstate, DEALLOC, obj)
        tstate.end_run = self._end_run
        tstate.has_immortals, tstate.to_merge, tstate.request_merge = False, [], lambda: None
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


def store(scene: Scene, thread: str, loaded: int, change: int) -> None:
    """Let a thread that has loaded a count store the next one."""
    scene.ledger.note_store(scene.thread(thread), scene.obj, loaded, change)
    scene.obj.refcount = loaded + change


def lose_increment(scene: Scene) -> None:
    """Let T2 overwrite what T1 has taken."""
    store(scene, "T1", 1, 1)
    store(scene, "T2", 1, 1)  # what it has loaded is not there any more


def lose_decrement(scene: Scene) -> None:
    """Let T4 overwrite what T3 has given up."""
    count = scene.obj.refcount
    store(scene, "T3", count, -1)
    store(scene, "T4", count, -1)


def lose_both(scene: Scene) -> None:
    """Let two losses make up for each other."""
    lose_increment(scene)
    lose_decrement(scene)


def lose_twice(scene: Scene) -> None:
    """Let a second increment be lost after the first."""
    lose_increment(scene)
    count = scene.obj.refcount
    store(scene, "T5", count, 1)
    store(scene, "T6", count, 1)


@pytest.mark.parametrize(
    "kind, lose, sites",
    [
        ("leak", lose_decrement, ["lost decrement, stored by T3", "overwritten by T4"]),
        ("use-after-free", lose_increment, ["lost increment, stored by T1", "overwritten by T2"]),
        ("use-after-free", lose_twice, ["lost increment, stored by T1", "overwritten by T2"]),  # the one that made it wrong
        ("leak", lose_increment, []),  # which is no explanation
        ("leak", lose_both, []),  # neither is missing in the count
    ],
)
def test_a_finding_shows_the_lost_change_that_explains_it(kind: str, lose: Any, sites: list[str]) -> None:
    scene = Scene("plain")
    lose(scene)
    scene.ledger.report(kind, scene.obj, "as a test wants it")
    assert scene.found == [(kind, ["allocated main", *sites])]
    assert ("No change of its count was lost" in scene.ledger.findings[0].why) is not bool(sites)


def test_a_loss_that_was_made_up_for_explains_no_later_one() -> None:
    scene = Scene("plain")
    lose_both(scene)
    store(scene, "T5", 1, 1)
    store(scene, "T6", 1, 1)
    scene.ledger.report("negative-count", scene.obj, "as a test wants it")
    assert scene.found == [("negative-count", ["allocated main", "lost increment, stored by T5", "overwritten by T6"])]


def test_a_finding_shows_what_each_thread_read_and_wrote() -> None:
    scene = Scene("plain")
    lose_increment(scene)
    scene.ledger.report("negative-count", scene.obj, "as a test wants it")
    assert scene.ledger.findings[0].render().splitlines()[1:7] == [
        "    thread  step               count read  count written  references",
        "    T2      reads the count             1",
        "    T1      reads the count             1",
        "    T1      writes it, plus 1                          2           2",
        "    T2      writes it, plus 1                          2           3",
        "  T2 read the count before T1 wrote it, and wrote it after that, which undid what T1 had done. "
        "The count lacks the reference that T1 took, so it reaches zero too early.",
    ]


def test_changes_between_the_two_are_not_hidden() -> None:
    scene = Scene("plain")
    store(scene, "T1", 1, 1)
    store(scene, "T3", 2, 1)
    scene.obj.refcount = 5  # two by others
    store(scene, "T2", 1, 1)
    scene.ledger.report("negative-count", scene.obj, "as a test wants it")
    steps = [(step.thread, step.written) for step in scene.ledger.findings[0].steps]
    assert steps == [("T2", None), ("T3", None), ("T3", 3), ("", 5), ("T2", 2)]


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
