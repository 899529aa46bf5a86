"""Programs in which threads do operations of the table of owners to one object, whatever the seed says.

The main thread does any operation, or a given one, the others mostly its rivals. Under virtual threads `urandom` gives bytes
that the seed decides: so one program is as many as there are seeds.
"""

from __future__ import annotations

from helpers.interleaving.owner import Owner
from minipy.config import RunConfig
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import Policy, Replay, policy_of
from minipy.explore.rehearsing import Rehearsals
from minipy.explore.schedule_text import unpacked
from minipy.program import Program

MOST_STEPS = 400_000
DRIVER = """
import _thread
from _posix import urandom


def attempt(owner, operation):
    try:
        operation(owner)
    except Exception:
        pass  # the operations are made to come in each other's way


def work(owner, operations, done):
    for operation in operations:
        attempt(owner, operation)
    done.release()


def chosen(operations, byte):
    return operations[byte * len(operations) >> 8]


def main():
    owner = make()
    drawn = urandom(8)
    first = chosen(FIRST, drawn[0])
    locks = [_thread.allocate_lock() for _ in range(1 + (drawn[1] > 170))]
    for number, lock in enumerate(locks):
        lock.acquire()
        table = EVERY if drawn[5] > 200 else RIVALS
        operations = [chosen(table, byte) for byte in drawn[2 + number:3 + number + drawn[6] % 2]]
        _thread.start_new_thread(work, (owner, operations, lock))
    attempt(owner, first)
    for lock in locks:
        lock.acquire()
    look(owner)


main()
"""


def program_of(owner: Owner, first: str = "") -> Program:
    """Return the program of an owner; `first` is what its main thread does, anything if that is empty."""
    tables = {"FIRST": [first] if first else owner.operations, "RIVALS": owner.rivals, "EVERY": owner.operations}
    lines = [f"{name} = ({', '.join(f'do_{operation}' for operation in table)},)" for name, table in tables.items()]
    # As a file's: those are compiled once.
    return Program(f"{owner.name}.py", "\n".join((owner.source(), *lines, DRIVER)), is_file=True)


def policy(seed: int) -> Policy:
    """Return the policy for a seed: a random walk, or one or two preemptions among the first decisions."""
    return policy_of(("random", "pct:2:100", "pct:3:150", "pct:2:60")[seed % 4], seed)


def explore(owner: Owner, config: RunConfig, seeds: range, first: str = "") -> list[Outcome]:
    """Return what came of the owner's program under each seed."""
    return Rehearsals(program_of(owner, first), _audited(config), policy).run(seeds)


def replayed(owner: Owner, config: RunConfig, outcome: Outcome, times: int) -> list[Outcome]:
    """Follow the schedule of an outcome again, so many times."""
    follow = Rehearsals(program_of(owner), _audited(config), lambda seed: Replay(unpacked(outcome.schedule)))
    return follow.run([outcome.seed] * times)


def _audited(config: RunConfig) -> RunConfig:
    return config._replace(audit=True, max_steps=MOST_STEPS)


def complaint(outcome: Outcome) -> str:
    """Return what is wrong with an outcome, "" if nothing is."""
    result = outcome.result
    texts = [finding.render() for finding in result.findings] + list(result.internal_errors)
    if result.limit is not None:
        texts.append(result.limit.render())
    if result.status or outcome.stderr:
        texts.append(f"exit status {result.status}: {outcome.stderr}")
    return f"seed {outcome.seed}, schedule {outcome.schedule}:\n" + "\n".join(texts) if texts else ""
