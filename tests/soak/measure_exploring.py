"""Measures how fast virtual threads are: switches a second, and schedules of two short threads a second.

    python tests/soak/measure_exploring.py [--rounds N] [--engine fast]

prints the rows of the table in docs/exploring.md: medians, with the smallest and the largest. Each figure is of processor
time, of one process.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from minipy.config import RunConfig
from minipy.explore.outcomes import Outcome
from minipy.explore.policies import RoundRobin, policy_of
from minipy.explore.rehearsing import Rehearsals
from minipy.program import Program
from unit.explore.toy_threads import Stage

SWITCHES = 200_000
BUSY = """
import _thread

def work(done):
    for _ in range(3000):
        pass
    done.release()

locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
for lock in locks:
    _thread.start_new_thread(work, (lock,))
for lock in locks:
    lock.acquire()
"""
SHORT = """
import _thread

def work(done):
    global n
    n += 1
    n += 1
    n += 1
    done.release()

def schedule():
    global n
    n = 0
    for lock in locks:
        _thread.start_new_thread(work, (lock,))
    for lock in locks:
        lock.acquire()
    seen[n] = seen.get(n, 0) + 1

locks = [_thread.allocate_lock() for _ in range(2)]
for lock in locks:
    lock.acquire()
n, seen = 0, {}
for _ in range(SCHEDULES):
    schedule()
print(seen)
"""


def toy_switches() -> float:
    """Switches a second of threads that do nothing but pass points."""

    def life(stage: Stage) -> None:
        for _ in range(SWITCHES // 2):
            stage.point()

    stage = Stage(RoundRobin())
    began = time.process_time()
    stage.play(life, life)
    return stage.scheduler.switches / (time.process_time() - began)


def run(source: str, config: RunConfig, policy: str) -> tuple[Outcome, float]:
    """Run a program; return what came of it and the processor time of its process, without what every run takes."""
    rehearse = partial(Rehearsals, config=config, make=partial(policy_of, policy), jobs=1)
    empty, full = (timed(rehearse(Program("measured.py", text, is_file=True))) for text in ("", source))
    return full[0], full[1] - empty[1]


def timed(rehearsals: Rehearsals) -> tuple[Outcome, float]:
    rehearsals.run([0])  # what is cached on disk is there from now on
    began = time.perf_counter()
    outcome = rehearsals.run([0, 0])[1]
    return outcome, (time.perf_counter() - began) / 2


def guest_switches(config: RunConfig) -> float:
    """Switches a second of two guest threads that take turns at every point."""
    outcome, seconds = run(BUSY, config, "round-robin")
    return outcome.switches / seconds


def schedules(config: RunConfig, policy: str = "random") -> float:
    """Schedules a second of two threads of some 15 instructions, one after the other in one run."""
    count = 2000
    outcome, seconds = run(SHORT.replace("SCHEDULES", str(count)), config, policy)
    assert not outcome.result.findings
    return count / seconds


def processes(config: RunConfig) -> float:
    """Runs a second of `minipy explore` with one job, for a program of two short threads."""
    rehearsals = Rehearsals(Program("measured.py", SHORT.replace("SCHEDULES", "1"), is_file=True), config,
                            partial(policy_of, "random"), jobs=1)  # fmt: skip
    began = time.perf_counter()
    rehearsals.run(range(200))
    return 200 / (time.perf_counter() - began)


FREE = "`--gil none --refcount cas`"
CHOICES = {
    "`--gil ticker`": RunConfig(),
    "`--gil timed`": RunConfig(gil="timed"),
    FREE: RunConfig(gil="none", refcount="cas"),
}


def rows(engine: str) -> Iterator[tuple[str, Callable[[], float]]]:
    """Yield (what is measured, what measures it once)."""
    configs = {flags: config._replace(engine=engine) for flags, config in CHOICES.items()}
    yield "switches a second, threads that only pass points", toy_switches
    yield f"switches a second, {FREE}, `--policy round-robin`", partial(guest_switches, configs[FREE])
    for flags, config in configs.items():
        yield f"schedules a second in one run, {flags}", partial(schedules, config)
    for flags, config in configs.items():
        yield f"runs a second of `minipy explore --jobs 1`, {flags}", partial(processes, config)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--engine", choices=("python", "fast"), default="python")
    arguments = parser.parse_args()
    print("| what | median | smallest | largest |\n| --- | --- | --- | --- |")
    for name, measure in rows(arguments.engine):
        figures = [measure() for _ in range(arguments.rounds)]
        print(f"| {name} | {median(figures):,.0f} | {min(figures):,.0f} | {max(figures):,.0f} |", flush=True)


if __name__ == "__main__":
    main()
