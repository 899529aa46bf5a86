"""Memory findings, each brought about on purpose: two threads are made to touch one count in a chosen order.

Under `plain` counts without a lock that loses a change; under `cas`, or under a lock, the same order loses nothing.
"""

from __future__ import annotations

import re
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from helpers.engine_in_process import kinds, run
from helpers.hand_over import HandOver
from helpers.shared_object import TAKE, is_shared
from minipy.cli.run_report import report
from minipy.config import RunConfig
from minipy.engine.result import FINDING_STATUS
from minipy.heap.findings import Site
from minipy.heap.ledger import Record
from minipy.heap.meetings import meet_point, schedule_of
from minipy.sync.points import COUNT_LOAD, COUNT_STORE, COUNT_SWAP, SLOT_STORE

WEAK = RunConfig(gil="none", refcount="plain")
STRONG = RunConfig(gil="none", refcount="cas", audit=True, stats="table")

GIVE_UP = TAKE.replace("    here.wait()\n", "    here.wait()\n    other = None\n")
LINES = [line.strip() for line in TAKE.split("\n")]
TAKING = LINES.index("other = mine") + 1


class AtDecref(HandOver):
    """Hands over at the second count change of each thread: what it took before the barrier, it gives up after it."""

    def __init__(self, kind: int) -> None:
        super().__init__(kind, self._is_second)
        self._changes: dict[Any, int] = {}

    def _is_second(self, tstate: Any, obj: Any) -> bool:
        if not is_shared(tstate, obj):
            return False
        self._changes[tstate] = self._changes.get(tstate, 0) + 1
        return self._changes[tstate] == 2


def test_a_lost_increment_ends_the_run_with_both_places(capfd: pytest.CaptureFixture[str]) -> None:
    hand_over = HandOver(COUNT_STORE, is_shared)
    result = run(TAKE, WEAK, hand_over)
    assert hand_over.has_happened
    assert result.status == FINDING_STATUS
    assert kinds(result)[0] in ("use-after-free", "negative-count")
    finding = result.findings[0]
    sites = dict(finding.sites)
    assert finding.description.startswith("Shared: a reference is ")
    assert list(sites) == ["allocated", "lost increment, stored by", "overwritten by", "freed", "now"]
    winner, loser = sites["lost increment, stored by"], sites["overwritten by"]
    assert {winner.thread, loser.thread} == {"T1", "T2"}
    assert {(site.lineno, site.function, site.opcode) for site in (winner, loser)} == {(TAKING, "work", "LOAD_FAST")}
    assert sites["allocated"].thread == "main" and sites["allocated"].lineno == LINES.index("shared = Shared()") + 1
    assert "after" not in capfd.readouterr().out


def test_a_finding_is_printed_with_its_places_and_gives_status_3(capfd: pytest.CaptureFixture[str]) -> None:
    result = run(TAKE, WEAK, HandOver(COUNT_STORE, is_shared))
    capfd.readouterr()
    assert report(result, WEAK) == FINDING_STATUS
    text = capfd.readouterr().err
    assert re.search(r"^finding: (use-after-free|negative-count): main#\d+: Shared: a reference is ", text)
    place = rf" at <program>:{TAKING} in work \(LOAD_FAST\)\n"
    assert re.search(rf"\n  lost increment, stored by: T[12]{place}  overwritten by: T[12]{place}", text)


def test_a_lost_decrement_is_a_leak_found_at_exit(capfd: pytest.CaptureFixture[str]) -> None:
    hand_over = AtDecref(COUNT_STORE)
    result = run(GIVE_UP, WEAK, hand_over)
    assert hand_over.has_happened
    assert (result.status, kinds(result)) == (FINDING_STATUS, ["leak"])
    finding = result.findings[0]
    assert "Shared: counts " in finding.description
    assert [role for role, _ in finding.sites][:3] == ["allocated", "lost decrement, stored by", "overwritten by"]
    assert capfd.readouterr().out == "before\nShared\nafter\n"


def test_a_finding_is_explained_in_a_sentence() -> None:
    taken = run(TAKE, WEAK, HandOver(COUNT_STORE, is_shared)).findings[0].why
    given_up = run(GIVE_UP, WEAK, AtDecref(COUNT_STORE)).findings[0].why
    pattern = (
        "T[12] read the count before T[12] wrote it, and wrote it after that, which undid what T[12] had done. "
        "The count .* reference that T[12] (took|gave up), so it .*reaches zero.*[.]"
    )
    assert [re.fullmatch(pattern, why)[1] for why in (taken, given_up)] == ["took", "gave up"]  # type: ignore[index]


def test_a_lost_change_is_found_in_code_that_a_native_calls(capfd: pytest.CaptureFixture[str]) -> None:
    source = GIVE_UP + "def key(n):\n    return n\nsorted([1], key=key)\nprint('end')\n"
    line = source.split("\n").index("    return n") + 1
    result = run(source, WEAK._replace(audit_lines=(line,)), AtDecref(COUNT_STORE))
    assert kinds(result) == ["leak"] and result.findings[0].description == "Shared: counts 4, but 1 references exist"
    assert capfd.readouterr().out == "before\nShared\nafter\n"


IN_LIBRARY = TAKE.replace("    other = mine\n", "    operator.truth(mine)\n").replace("import thr", "import operator, thr")


def test_a_site_in_the_library_is_shown_where_the_program_has_led_there() -> None:
    def is_in_library(tstate: Any, obj: Any) -> bool:
        return obj.type.value.name == "Shared" and tstate.frame is not None and tstate.frame.code.code.name == "truth"

    sites = dict(run(IN_LIBRARY, WEAK, HandOver(COUNT_STORE, is_in_library)).findings[0].sites)
    for role in ("lost increment, stored by", "overwritten by"):
        text = rf"T[12] at <program>:{TAKING} in work, inside lib/c/_operator\.py:\d+ in \w+"
        assert re.fullmatch(text, str(sites[role]))


@pytest.mark.parametrize(
    "site, text",
    [
        (Site("T1", "a.py", 3, "f", "POP_TOP"), "T1 at a.py:3 in f (POP_TOP)"),
        (Site("T1", "a.py", 3, "f", "POP_TOP", "lib/queue.py:9 in get"), "T1 at a.py:3 in f, inside lib/queue.py:9 in get"),
        (Site("T1", "a.py", 3, "f", "POP_TOP", "", True), "T1, started at a.py:3 in f"),
        (Site("main", "", 0, "", "", "", True), "main, outside of the program"),
    ],
)
def test_a_site_reads_well(site: Site, text: str) -> None:
    assert str(site) == text


def test_a_thread_gives_way_where_it_meets_another_at_a_count() -> None:
    """Between the load and the store of a count that another has stored, and nowhere else."""
    ways: list[str] = []
    code = SimpleNamespace(is_library=False, code=None)
    one, two = (
        SimpleNamespace(frame=SimpleNamespace(code=code, pc=1), sync=SimpleNamespace(give_way=partial(ways.append, name)))
        for name in ("one", "two")
    )
    record = Record("x", (one, (None, 0), None, False))  # type: ignore[arg-type]
    obj = SimpleNamespace(record=record)
    meet_point(one, COUNT_STORE, obj, None)  # type: ignore[arg-type]
    record.writer = one  # type: ignore[assignment]
    for kind in (COUNT_STORE, COUNT_LOAD, SLOT_STORE):
        meet_point(one, kind, obj, None)  # type: ignore[arg-type]
        meet_point(two, kind, obj, None)  # type: ignore[arg-type]
    assert ways == ["two"]
    two.frame = SimpleNamespace(code=SimpleNamespace(is_library=True, code=None), pc=1, back=two.frame)
    meet_point(two, COUNT_STORE, obj, None)  # type: ignore[arg-type]
    assert ways == ["two"]


def test_threads_give_way_where_counts_can_be_lost() -> None:
    assert [schedule_of(config) is meet_point for config in (WEAK, STRONG)] == [True, False]


def test_keep_going_ends_the_program_on_the_quarantined_object(capfd: pytest.CaptureFixture[str]) -> None:
    result = run(TAKE, WEAK._replace(keep_going=True), HandOver(COUNT_STORE, is_shared))
    assert capfd.readouterr().out == "before\nShared\nafter\n"
    assert result.status == FINDING_STATUS and result.internal_errors == ()


@pytest.mark.parametrize("source", [TAKE, GIVE_UP], ids=["taking", "giving up"])
def test_compare_and_swap_loses_nothing_in_the_same_order(source: str, capfd: pytest.CaptureFixture[str]) -> None:
    hand_over = HandOver(COUNT_SWAP, is_shared) if source is TAKE else AtDecref(COUNT_SWAP)
    result = run(source, STRONG, hand_over)
    assert hand_over.has_happened
    assert (result.status, result.findings) == (0, ())
    assert sum(thread.swap_failures for thread in result.stats) >= 1
    assert capfd.readouterr().out == "before\nShared\nafter\n"


def test_a_program_that_fails_by_itself_keeps_its_status_beside_a_finding(capfd: pytest.CaptureFixture[str]) -> None:
    source = GIVE_UP + "raise SystemExit(7)\n"
    result = run(source, WEAK, AtDecref(COUNT_STORE))
    assert result.status == 7 and kinds(result) == ["leak"]
