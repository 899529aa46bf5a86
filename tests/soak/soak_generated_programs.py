"""The long check of generated programs, run by hand: as many as one has time for, each on minipy and on CPython 3.11.

    PYTHONPATH=tests python tests/soak/soak_generated_programs.py [FIRST_SEED COUNT]

A seed gives the same program every time. Prints what differs, with the program, then the sum; exits with 1 if something
did. Under pytest, test_generated_programs.py does the same with hypothesis, which shrinks what it finds.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback

from helpers.cpython_in_process import difference
from helpers.generators.random_choices import SeededChoices
from helpers.generators.random_programs import program
from helpers.guest_in_process import AS_WRITTEN, CAS, PLAIN, Guest, Rooms

CONFIGURATIONS = (PLAIN, CAS, PLAIN, AS_WRITTEN)
PROGRAMS_PER_GUEST = 300
LIMIT_S = 10  # of processor time
WORKERS = 2


class Hangs(BaseException):
    """A program takes longer than `LIMIT_S`."""


def hangs(number: int, frame: object) -> None:
    raise Hangs


def problem_of(guest: Guest, source: str) -> str | None:
    """Return what is wrong with a program, or None."""
    signal.setitimer(signal.ITIMER_PROF, LIMIT_S)
    try:
        return difference(guest, source)
    except Hangs:
        return f"it takes longer than {LIMIT_S} s\n{source}"
    except Exception:
        return f"it raised on the host\n{traceback.format_exc()}\n{source}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def soak(seeds: range) -> int:
    """Run the programs of all seeds; return how many went wrong."""
    signal.signal(signal.SIGPROF, hangs)
    rooms = [Rooms(config) for config in CONFIGURATIONS]
    guests: list[Guest | None] = [None] * len(CONFIGURATIONS)
    wrong = 0
    for number, seed in enumerate(seeds):
        which = seed % len(CONFIGURATIONS)
        guest = guests[which]
        if guest is None:
            guest = guests[which] = Guest(CONFIGURATIONS[which], rooms=rooms[which])
        problem = problem_of(guest, program(SeededChoices(seed)))
        if problem is not None:
            wrong += 1
            print(f"seed {seed} under {CONFIGURATIONS[which]}: {problem}", flush=True)
        if problem is not None or number % PROGRAMS_PER_GUEST == PROGRAMS_PER_GUEST - 1:
            guest.close()
            guests[which] = None
    return wrong


def main(first: int, count: int) -> int:
    workers = []
    for number in range(WORKERS):
        worker = os.fork()
        if worker == 0:
            seeds = range(first + number, first + count, WORKERS)
            wrong = soak(seeds)
            print(f"{len(seeds)} programs, {wrong} of them wrong", flush=True)
            os._exit(1 if wrong else 0)
        workers.append(worker)
    return max(os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]) for worker in workers)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    sys.exit(main(*given) if len(given) == 2 else main(0, 10_000))
