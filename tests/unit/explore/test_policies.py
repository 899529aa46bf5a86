"""The policies, each by what its threads do, and texts that name none."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from minipy.errors import UsageError
from minipy.explore.policies import Pct, Policy, RandomWalk, Replay, Starve, policy_of
from minipy.explore.schedule_text import unpacked
from minipy.explore.scheduler import VirtualThread
from minipy.sync.points import COUNT_LOAD, COUNT_SWAP
from unit.explore.toy_threads import Stage, counting


def notes(policy: Policy) -> list[str]:
    return Stage(policy).play(counting, counting)


@pytest.mark.parametrize("make", [lambda seed: RandomWalk(seed), lambda seed: Pct(seed, 3)])
def test_a_seed_decides_and_seeds_differ(make: Callable[[int], Policy]) -> None:
    assert all(notes(make(seed)) == notes(make(seed)) for seed in range(20))
    assert len({tuple(notes(make(seed))) for seed in range(40)}) >= 5


def test_a_random_walk_finds_every_order_of_two_short_threads() -> None:
    assert len({tuple(notes(RandomWalk(seed))) for seed in range(2000)}) == 20, "three of six places for T1"


def test_round_robin_takes_turns_at_every_point() -> None:
    assert notes(policy_of("round-robin", 0)) == ["T1 1", "T2 1", "T1 2", "T2 2", "T1 3", "T2 3"]


def test_pct_preempts_at_most_so_often() -> None:
    def preemptions(policy: Policy) -> int:
        names = [note.split()[0] for note in notes(policy)]
        return sum(a != b for a, b in pairwise(names)) - 1

    assert {preemptions(Pct(seed, 1)) for seed in range(50)} == {0}
    assert {preemptions(Pct(seed, 3)) for seed in range(300)} == {0, 1, 2}
    assert {preemptions(policy_of("pct:2:6", seed)) for seed in range(30)} == {0, 1}


def test_pct_lets_a_thread_go_on_whose_rival_only_waits_for_time() -> None:
    def impatient(stage: Stage) -> None:
        while len(stage.notes) < 3:
            stage.scheduler.block("time", stage.scheduler.deadline_ns(0.001))

    for seed in range(20):
        assert Stage(Pct(seed, 2)).play(impatient, counting) == ["T2 1", "T2 2", "T2 3"]


def test_under_clock_each_thread_has_a_processor_of_its_own() -> None:
    def slow(stage: Stage) -> None:
        for number in (1, 2):
            for _ in range(5):
                stage.scheduler.pass_time()
            stage.say(number)

    def fast(stage: Stage) -> None:
        for number in range(1, 6):
            stage.scheduler.pass_time()
            stage.scheduler.pass_time()
            stage.say(number)

    times = Stage(policy_of("clock", 0)).play(slow, fast)
    assert times == ["T1 1", "T2 1", "T2 2", "T2 3", "T1 2", "T2 4", "T2 5"]


class Count:
    """A count that is changed by load and swap."""

    value = 0

    def incrementing(self, times: int, failures: list[int]) -> Callable[[Stage], None]:
        """Return a thread that increments, and notes how often in a row it has failed each time."""

        def life(stage: Stage) -> None:
            for _ in range(times):
                failures.append(0)
                while True:
                    stage.point(COUNT_LOAD, self)
                    loaded = self.value
                    stage.point(COUNT_SWAP, self)
                    if self.value == loaded:
                        break
                    failures[-1] += 1
                self.value = loaded + 1

        return life


def test_a_starving_thread_fails_as_long_as_others_go_on() -> None:
    count, starved, others = Count(), [], []
    Stage(Starve("t3")).play(
        count.incrementing(1000, others), count.incrementing(1000, others), count.incrementing(1, starved)
    )
    assert count.value == 2001
    assert starved[0] >= 1000
    assert max(others) <= 2, "they progress"


def test_a_starving_thread_does_not_wait_for_what_nobody_changes() -> None:
    def swaps(stage: Stage) -> None:
        stage.point(COUNT_SWAP, "mine")
        stage.say("has swapped")

    assert Stage(Starve("T1")).play(swaps, counting) == ["T2 1", "T1 has swapped", "T2 2", "T2 3"]


def test_a_schedule_for_another_program_ends_the_run_and_says_where() -> None:
    schedule = unpacked("a4" + "0" + "0")  # at decision 4 the only other thread goes on, in a place with mark 0
    policy = Replay(schedule)
    stage = Stage(policy)
    ended: list[str] = []
    stage.scheduler.at_end = lambda: ended.append("end")

    def life(stage: Stage) -> None:
        for _ in range(6):
            stage.scheduler.pass_time()
            stage.point()

    stage.play(life, life)
    assert ended == ["end"]
    assert "decision 4" in policy.mismatch and "T1" in policy.mismatch


@pytest.mark.parametrize("text, told", [("af10", "goes on at decision 15"), ("a9", "took others")])
def test_a_schedule_that_fits_less_than_a_whole_run_is_told_at_the_end(text: str, told: str) -> None:
    policy = Replay(unpacked(text))
    stage = Stage(policy)
    stage.play(counting, counting)
    policy.check_end(stage.scheduler)
    assert told in policy.mismatch


@pytest.mark.parametrize(
    "text",
    ["", "randm", "pct", "pct:0", "pct:x", "pct:2:", "pct:2:0", "pct:2:x", "starve", "starve:", "clock:2", "random:7"],
)
def test_other_policies_are_refused(text: str) -> None:
    with pytest.raises(UsageError, match="--policy: "):
        policy_of(text, 0)


def test_candidates_of_a_policy_are_threads() -> None:
    seen: list[object] = []

    class Looking(RandomWalk):
        def choose(self, scheduler, candidates, kind, obj):  # type: ignore[no-untyped-def]
            seen.extend(candidates)
            return super().choose(scheduler, candidates, kind, obj)

    notes(Looking(5))
    assert seen and all(isinstance(thread, VirtualThread) for thread in seen)
