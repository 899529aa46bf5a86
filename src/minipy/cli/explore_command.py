"""`minipy explore`: one program under many seeds, and what came of it how often."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final

from minipy.cli.flags import Flag, flags_help, positive, read_flags
from minipy.cli.program_source import find_program
from minipy.cli.run_command import CHOICES, LIMITS, OBSERVATION, SCHEDULE, config_of
from minipy.errors import UsageError
from minipy.explore.outcomes import Outcome, ended, found, printed

SEEDS: Final = 100
LONGEST_SCHEDULE: Final = 24  # that is shown; in place of a longer one stands the seed
NOT_HERE: Final = ("--threads", "--schedule", "--show-schedule", "--stats", "--stats=json")
FLAGS: Final = (
    Flag("--seeds", "seeds", f"how many seeds, from --seed on (default: {SEEDS})", read=positive, metavar="N"),
    Flag("--jobs", "jobs", "runs at a time (default: one per processor)", read=positive, metavar="N"),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
    *(flag for flag in (*SCHEDULE, *CHOICES, *OBSERVATION, *LIMITS) if flag.name not in NOT_HERE),
)
USAGE: Final = """\
usage: minipy explore [FLAGS] FILE [ARGS ...]

Runs a program with virtual threads once for each seed, and lists the outcomes, the most frequent first: what was printed,
the exit status if it is not 0, findings. Each comes with the shortest schedule that led to it and its seed: give one to
`minipy run --threads virtual` by --seed or --schedule, other flags unchanged. Ends with status 3 if anything was found.

flags:
"""


def main(arguments: Sequence[str]) -> int:
    """Explore a program; return the exit status."""
    fields, rest = read_flags(FLAGS, arguments, "explore")
    if fields.pop("help", False):
        print(USAGE + flags_help(FLAGS), end="")
        return 0
    if not rest:
        raise UsageError("explore: needs a FILE or -c CODE; see minipy explore --help")
    program, argv = find_program(rest)
    count, jobs = fields.pop("seeds", SEEDS), fields.pop("jobs", 0)
    config = config_of(fields, argv)
    from minipy.explore.policies import policy_of
    from minipy.explore.rehearsing import Rehearsals

    policy_of(config.policy, 0)  # raises here rather than in the runs
    rehearsals = Rehearsals(program, config, partial(policy_of, config.policy), jobs)
    outcomes = rehearsals.run(range(config.seed, config.seed + count))
    print("\n".join(table(outcomes)))
    return max(outcome.finding_status for outcome in outcomes)


def table(outcomes: Iterable[Outcome]) -> list[str]:
    """Return the lines of the table of different outcomes."""
    groups: dict[tuple[str, ...], list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(tuple(_told(outcome)), []).append(outcome)
    rows: list[tuple[Any, ...]] = [("runs", "seed", "schedule", "outcome")]
    for told, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0].seed)):
        shown = min(group, key=lambda outcome: len(outcome.schedule))
        rows.append((len(group), shown.seed, _shown(shown.schedule), told[0]))
        rows += [("", "", "", line) for line in told[1:]]
    width = max(len(row[2]) for row in rows)
    return [f"{runs:>6} {seed:>6}  {schedule:<{width}}  {told}".rstrip() for runs, seed, schedule, told in rows]


def _shown(schedule: str) -> str:
    return schedule if 0 < len(schedule) <= LONGEST_SCHEDULE else "-"


def _told(outcome: Outcome) -> list[str]:
    """Return what tells this outcome from others."""
    return [*printed(outcome), *found(outcome.result), *ended(outcome)] or ["(nothing printed)"]
