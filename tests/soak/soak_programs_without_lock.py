"""The long check, run by hand: every program many times without a lock and with plain counts.

    PYTHONPATH=tests python tests/soak/soak_programs_without_lock.py [RUNS] [NAME PART]

Nothing may crash, hang, or end in a traceback of the host; findings are what the combination is for. Prints per program
how many runs ended how, then the sum, and exits with 1 if a run failed. docs/testing.md records a full run.
"""

from __future__ import annotations

import os
import sys
from collections import Counter

from helpers.paths import PROGRAMS
from helpers.programs.program_nursery import load_minipy, run_forked
from helpers.programs.program_runner import Program, Run, findings, host_faults, load, program_names

FLAGS = ("--gil", "none", "--refcount", "plain")
WORKERS = 2
LIMIT_S = 120  # of processor time; the slowest program takes about ten with a ledger kept


def run(program: Program) -> Run:
    """Run a program in a child of this process, which has everything loaded already."""
    path = str(PROGRAMS / f"{program.name}.py")
    ended = run_forked([*FLAGS, path, *program.expected.args], program.expected.stdin, LIMIT_S)
    return Run((program.name,), ended.stdout, ended.stderr, ended.status)


def outcome(run: Run) -> str:
    """Return how a run ended: "as usual", "finding", or what must not happen."""
    if run.status is None:
        return "FAILED: it hangs"
    faults = list(host_faults(run))
    if faults:
        return f"FAILED: {faults[0]}: {run.stderr[-300:]}"
    return "finding" if findings(run.stderr) else "as usual"


def soak(names: list[str], runs: int) -> Counter[str]:
    """Run each program `runs` times, print how it went, and return the sums."""
    load_minipy(FLAGS)
    total: Counter[str] = Counter()
    for name in names:
        program = load(name)
        ended = Counter(outcome(run(program)) for _ in range(runs))
        total.update({key.split(":")[0]: count for key, count in ended.items()})
        print(f"{name}: {dict(ended)}", flush=True)
    return total


def main(runs: int, part: str) -> int:
    names = [name for folder in ("threads", "language") for name in program_names(folder) if part in name]
    workers = []
    for number in range(WORKERS):
        worker = os.fork()
        if worker == 0:
            total = soak(names[number::WORKERS], runs)
            print(f"{len(names[number::WORKERS])} programs, {runs} runs each: {dict(total)}", flush=True)
            os._exit(1 if total["FAILED"] else 0)
        workers.append(worker)
    return max(os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]) for worker in workers)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, sys.argv[2] if len(sys.argv) > 2 else ""))
