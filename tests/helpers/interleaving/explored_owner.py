"""Programs in which two or three threads do operations of the table of owners to one object, whatever the seed says.

Under virtual threads `urandom` gives bytes that the seed decides: so one program is as many as there are seeds.
"""

from __future__ import annotations

from helpers.interleaving.owner import Owner
from minipy.config import RunConfig
from minipy.explore.policies import Policy, Replay, policy_of
from minipy.explore.rehearsing import Outcome, Rehearsals
from minipy.explore.schedule_text import unpacked
from minipy.program import Program

MOST_STEPS = 400_000
DRIVER = """
import _thread
from _posix import urandom


def work(owner, operations, done):
    for operation in operations:
        try:
            operation(owner)
        except Exception:
            pass  # the operations are made to come in each other's way
    done.release()


def chosen(byte):
    return OPERATIONS[byte * len(OPERATIONS) >> 8]


def main():
    owner = make()
    drawn = urandom(16)
    locks = [_thread.allocate_lock() for _ in range(2 + drawn[0] % 2)]
    for number, lock in enumerate(locks):
        lock.acquire()
        operations = [chosen(byte) for byte in drawn[1 + 4 * number:2 + 4 * number + drawn[-1] % 3]]
        _thread.start_new_thread(work, (owner, operations, lock))
    for lock in locks:
        lock.acquire()
    look(owner)


main()
"""


def program_of(owner: Owner) -> Program:
    """Return the program of an owner."""
    table = ", ".join(f"do_{name}" for name in owner.operations)
    # As a file's: those are compiled once.
    return Program(f"{owner.name}.py", f"{owner.source()}\nOPERATIONS = ({table},)\n{DRIVER}", is_file=True)


def policy(seed: int) -> Policy:
    """Return the policy for a seed: a random walk, or a few well-placed preemptions."""
    return policy_of("random" if seed % 2 else "pct:4", seed)


def explore(owner: Owner, config: RunConfig, seeds: range) -> list[Outcome]:
    """Return what came of the owner's program under each seed."""
    return Rehearsals(program_of(owner), _audited(config), policy).run(seeds)


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
