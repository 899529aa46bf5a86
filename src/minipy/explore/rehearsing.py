"""Many schedules of one program: what came of each, fast enough to look at thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from minipy.explore.virtual_sync import VirtualSync
from minipy.specialise.worlds import World

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.engine.result import RunResult
    from minipy.explore.policies import Policy
    from minipy.program import Program


class Outcome(NamedTuple):
    """What came of one schedule; `result` is there if it went wrong for minipy: findings, a limit, internal errors."""

    schedule: str
    status: int
    stdout: str
    stderr: str
    result: RunResult | None = None


def rehearse(
    program: Program, config: RunConfig, policies: Sequence[tuple[int, Callable[[], Policy]]]
) -> Iterator[list[Outcome]]:
    """Run `program` once for each of `policies`, each with its seed; yield what came of them, some at a time."""
    rest = list(policies)
    module = World(config).load("minipy.engine.rehearsal")
    while rest:
        outcomes = _rehearse(module, program, config, rest)
        del rest[: len(outcomes)]
        yield outcomes


def _rehearse(
    module: Any, program: Program, config: RunConfig, policies: Sequence[tuple[int, Callable[[], Policy]]]
) -> list[Outcome]:
    """Run `program` in one interpreter until a run goes wrong, or all policies are done."""
    sync = VirtualSync(policies[0][1](), policies[0][0])
    outcomes: list[Outcome] = []
    begun = 0

    def go_on() -> bool:
        nonlocal begun
        if begun == len(policies):
            return False
        seed, make = policies[begun]
        begun += 1
        sync.begin_round(make(), seed)
        return True

    def tell(take: Any) -> None:
        outcomes.append(Outcome(sync.scheduler.schedule(), take.status, take.stdout, take.stderr))

    rehearsal = module.Rehearsal(program, config, sync, go_on, tell)
    result = rehearsal.run()
    if len(outcomes) < begun:
        schedule, take = sync.scheduler.schedule(), rehearsal.last()
        outcomes.append(Outcome(schedule, result.status, take.stdout, take.stderr, result))
    return outcomes
