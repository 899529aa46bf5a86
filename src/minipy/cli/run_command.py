"""`minipy run`: runs a program, or the prompt, under the chosen lock, poll policy, count strategy and limits."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

from minipy.cli.flags import Flag, as_is, counted, flags_help, names, positive, positive_seconds, read_flags, whole, words
from minipy.cli.messages import tell
from minipy.cli.program_source import find_program
from minipy.config import DENIABLE, IMMORTAL_312, IMMORTAL_314, RunConfig, flag_of
from minipy.errors import UsageError

if TYPE_CHECKING:
    from minipy.engine.result import RunResult
    from minipy.program import Program

ERA: Final = Flag("--era", "era", "the choices of an interpreter of the past or present, which further flags override",
                  choices="minipy.eras:ERAS")  # fmt: skip
POLLING: Final = (
    Flag("--poll", "poll", "which instructions look up (default: instruction)", choices="minipy.gil.polls:POLLS"),
    Flag("--poll-exempt", "poll_exempt", "natives after whose call nobody looks up: len,list.append:statement,...",
         read=names, metavar="LIST"),
)  # fmt: skip
CHOICES: Final = (
    ERA,
    Flag("--gil", "gil", "who may interpret (default: ticker)", choices="minipy.gil:LOCKS"),
    *POLLING,
    Flag("--refcount", "refcount", "how a count changes (default: plain)", choices="minipy.refcount:STRATEGIES"),
    Flag("--immortal", "immortal", "singletons, small ints, built-in types, constants of code are not counted, as in 3.12",
         value=IMMORTAL_312),
    Flag("--immortal=3.14", "immortal", "the same, with the count that CPython 3.14 shows", value=IMMORTAL_314),
    Flag("--no-immortal", "immortal", "everything is counted", value=0),
    Flag("--interpreter-lock", "interpreter_lock", "of several interpreters: one, or each its own (default: shared)",
         choices="shared|own"),
    Flag("--object-locks", "object_locks", "locks on containers (default: auto: on exactly with --gil none)",
         choices="auto|on|off"),
    Flag("--threads", "threads", "of the operating system, or virtual: switched by a scheduler (default: os)",
         choices="os|virtual"),
    Flag("--check-interval", "check_interval", "ticker: look-ups between two forced releases (default: 100)",
         read=whole, metavar="N"),
    Flag("--give-way", "give_way", "ticker: of N forced drops one lasts until a waiter can run; 0: none (default: 10)",
         read=whole, metavar="N"),
    Flag("--switch-interval", "switch_interval", "timed, fair, priority: how long a waiter waits before it asks for a drop"
         " (default: 0.005)", read=positive_seconds, metavar="S"),
    Flag("--forced-switching", "forced_switching", "timed: who drops on request waits until another has taken the lock",
         value=True),
    Flag("--no-forced-switching", "forced_switching", "timed: who drops on request may take the lock again", value=False),
    Flag("--lock-from-start", "lock_from_start", "the interpreter lock is there from the start", value=True),
    Flag("--no-lock-from-start", "lock_from_start", "it is there from the first thread on, as in CPython up to 3.6",
         value=False),
    Flag("--interruptible-waits", "interruptible_waits", "signals end waits for locks and threads",
         value=True),
    Flag("--no-interruptible-waits", "interruptible_waits", "they do not, as in CPython 2.7", value=False),
    Flag("--cpus", "cpus", "processors that the process may use", read=positive, metavar="N"),
    Flag("--engine", "engine", "the interpreter as written, or compiled (default: auto: compiled if `minipy build-fast` has"
         " done that for these flags)", choices="auto|python|fast"),
    Flag("--no-specialise", "specialise", "run the instructions as they are written", value=False),
)  # fmt: skip
SCHEDULE: Final = (
    Flag("--seed", "seed", "what the policy and the program's randomness begin with (default: 0)", read=whole, metavar="N"),
    Flag("--policy", "policy", "who goes on: random, round-robin, pct:DEPTH[:DECISIONS], clock, starve:THREAD"
         " (default: random)", read=as_is, metavar="POLICY"),
    Flag("--schedule", "schedule", "replay: what --show-schedule has printed, or a file that holds it", read=as_is,
         metavar="TEXT"),
    Flag("--show-schedule", "show_schedule", "print the schedule of the run to standard error", value=True),
)  # fmt: skip
LOCK_FIELDS: Final = (  # which some locks know
    "check_interval", "give_way", "switch_interval", "forced_switching", "lock_from_start",
)  # fmt: skip
OBSERVATION: Final = (
    Flag("--audit", "audit", "compare every count with the references that exist, at exit", value=True),
    Flag("--audit=each-step", "audit_steps", "the same after each instruction: the first that makes a count wrong is named",
         value=True),
    Flag("--audit-at", "audit_lines", "audit before this line of FILE; repeatable", read=positive, metavar="LINE",
         repeatable=True),
    Flag("--ledger", "ledger", "print every change of a count: of object T1#12, or of all that LINE or FILE:LINE makes;"
         " repeatable", read=counted, metavar="NAME", repeatable=True),
    Flag("--checks", "checks", "verify the interpreter lock's rules at every step", value=True),
    Flag("--keep-going", "keep_going", "go on after a memory finding", value=True),
    Flag("--json", "json", "print findings, limits, ledger and statistics as one line of JSON", value=True),
    Flag("--stats", "stats", "print what each thread did to standard error", value="table"),
    Flag("--stats=json", "stats", "the same as one line of JSON", value="json"),
)  # fmt: skip
LIMITS: Final = (
    Flag("--max-steps", "max_steps", "instructions, of all threads together", read=positive, metavar="N"),
    Flag("--max-seconds", "max_seconds", "from start to end", read=positive_seconds, metavar="S"),
    Flag("--max-objects", "max_objects", "objects alive at a time beside built-in ones", read=positive, metavar="N"),
    Flag("--max-threads", "max_threads", "threads alive at a time, the main one included", read=positive, metavar="N"),
    Flag("--max-output", "max_output", "bytes written to standard output and error", read=positive, metavar="BYTES"),
    Flag("--max-int-bits", "max_int_bits", "size of an int", read=positive, metavar="N"),
    Flag("--max-source", "max_source", "size of a source text (default: 1 MiB)", read=positive, metavar="BYTES"),
    Flag("--deny", "deny", "refuse primitives with PermissionError: files,net,processes", read=words(DENIABLE),
         metavar="LIST"),
)  # fmt: skip
OURS: Final = (
    Flag("-i", "has_prompt", "the interactive prompt after the program", value=True),
    Flag("-q", "is_quiet", "no version line in front of the prompt", value=True),
    Flag("-h", "help", "show this", value=True),
    Flag("--help", "help", "show this", value=True),
)
USAGE: Final = """\
usage: minipy [run] [FLAGS] FILE [ARGS ...]
       minipy [run] [FLAGS] -c CODE [ARGS ...]
       minipy [run] [FLAGS] -m MODULE [ARGS ...]
       minipy [run] [FLAGS] [-]

Runs a program under a chosen interpreter lock and reference-count strategy. FILE may be a directory with a __main__.py;
"-" is standard input, and without any the prompt appears on a terminal.
"""


def main(arguments: Sequence[str]) -> int:
    """Run a program; return the exit status."""
    fields, rest = read_flags((*CHOICES, *SCHEDULE, *OBSERVATION, *LIMITS, *OURS), arguments, "run")
    if fields.pop("help", False):
        print(run_help(), end="")
        return 0
    is_quiet = fields.pop("is_quiet", False)
    program, argv = find_program(rest, fields.pop("has_prompt", False))
    program = program._replace(is_quiet=is_quiet)
    config = config_of(fields, argv)
    for note in (misplaced(argv[1:]), without_effect(fields, config)):
        if note:
            tell(f"minipy: {note}")
    from minipy.cli.run_report import report

    result, schedule = execute(program, config, os.isatty(1))
    status = report(result, config)
    if config.show_schedule and config.is_virtual:
        tell(f"schedule: {schedule}")
    return status


def execute(program: Program, config: RunConfig, is_terminal: bool) -> tuple[RunResult, str]:
    """Run `program`; return what came of it, and the schedule of virtual threads. Raises UsageError for a bad schedule."""
    if config.is_virtual:
        from minipy.cli.virtual_run import run_virtual

        return run_virtual(program, config)
    from minipy.engine import run

    return run(program, config, is_terminal), ""


def config_of(fields: dict[str, Any], argv: tuple[str, ...] = ()) -> RunConfig:
    """Return the configuration that the flags' fields say; raises UsageError."""
    if era := fields.pop("era", ""):
        from minipy.eras import ERAS

        fields = {**ERAS[era].fields, **fields}
    config = RunConfig(**fields, argv=argv)
    if config.cpus:
        _check_cpus(config.cpus)
    if config.audit_steps and not (config.has_interpreter_lock or config.is_virtual):
        raise UsageError("--audit=each-step: threads must take turns, by an interpreter lock or with --threads virtual")
    return config


def _check_cpus(wanted: int) -> None:
    from minipy.sync.primitives import available_cpus

    count = available_cpus()
    if wanted > count:
        raise UsageError(f"--cpus: {wanted} are more than the {count} there are" if count else "--cpus: not on this host")


def misplaced(arguments: Sequence[str]) -> str:
    """Say which of the program's arguments look as if they were meant for minipy; those behind a "--" are not."""
    names = {flag.name for flag in (*CHOICES, *SCHEDULE, *OBSERVATION, *LIMITS)}
    ours = takewhile(lambda argument: argument != "--", arguments)
    found = [name for name in dict.fromkeys(argument.partition("=")[0] for argument in ours) if name in names]
    if not found:
        return ""
    return f"the program gets {' and '.join(found)}, since flags of minipy go in front of it"


def without_effect(fields: dict[str, Any], config: RunConfig) -> str:
    """Say which flag that was given changes nothing, and why."""
    if known := [field for field in LOCK_FIELDS if field in fields]:
        from minipy.gil import LOCKS

        for field in known:
            if field not in LOCKS[config.gil].choices:
                return f"{flag_of(field)} has no effect with --gil {config.gil}"
    of_schedule = [flag.name for flag in SCHEDULE if flag.field in fields]
    if of_schedule and not config.is_virtual:
        return f"{of_schedule[0]} has no effect without --threads virtual"
    if config.keep_going and not config.has_ledger:
        return f"--keep-going has no effect with --gil {config.gil}: without --audit, no memory findings are looked for"
    return ""


def run_help() -> str:
    """Return what `minipy run --help` prints."""
    parts = (("choices", CHOICES), ("virtual threads", SCHEDULE), ("observation", OBSERVATION),
             ("limits (exit status 4)", LIMITS), ("further", OURS))  # fmt: skip
    return USAGE + "".join(f"\n{title}:\n{flags_help(table)}" for title, table in parts)
