"""How a guest program is run for the tests: the configurations, the processes, and what every run must keep.

Whatever the flags, minipy never dies of a signal, never hangs, never shows a host traceback and never an InternalError.
Under a sound configuration it behaves as the program's comments say and reports no finding (but those that the comments
allow); under a weak one (no interpreter lock, plain counts) it may instead report a finding.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from helpers.paths import PROGRAMS, ROOT
from helpers.patience import IDLE_S, Hung, run_watched
from helpers.programs.program_nursery import Nursery
from minipy.lab.program_expectations import Expectations, mismatches, parse

FINDING_STATUS = 3
HANGS_S = 2.0  # without processor time, after which what is expected to hang does
ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "0"}
_KINDS = "use-after-free|double-free|negative-count|lost-update|torn-container|leak|deadlock"
_FINDING_LINE = re.compile(rf"^.*\b(?:finding|{_KINDS})\b.*$", re.MULTILINE)
_NO_FINDING = re.compile(r"\b(?:no|0) findings?\b")
_DISASSEMBLY_LINES = 150


@dataclass(frozen=True)
class Configuration:
    """The flags of one run; a weak one may end in a finding."""

    flags: tuple[str, ...]
    is_weak: bool = False

    @property
    def choices(self) -> frozenset[tuple[str, str]]:
        """The flags as (name, value), defaults included as far as findings name them."""
        values = {"gil": "ticker", "refcount": "plain"}
        pairs = zip(self.flags, (*self.flags, "")[1:], strict=True)
        values.update((flag[2:], value) for flag, value in pairs if flag.startswith("--") and not value.startswith("-"))
        return frozenset(values.items())


LANGUAGE = (
    Configuration(()),
    Configuration(("--audit",)),
    Configuration(("--gil", "none", "--refcount", "cas", "--audit")),
)
THREADS = (
    Configuration(()),
    Configuration(("--audit",)),
    Configuration(("--gil", "ticker", "--refcount", "cas", "--audit")),
    Configuration(("--gil", "none", "--refcount", "cas", "--audit")),
    Configuration(("--gil", "none", "--refcount", "plain"), is_weak=True),
)


@dataclass(frozen=True)
class Program:
    """A guest program; `name` is its path below `programs/` without the suffix."""

    name: str
    path: str  # from the repository's root, as a reader would type it
    source: str
    expected: Expectations

    @property
    def waits_for_ever(self) -> bool:
        """Whether all its threads come to wait for each other: CPython hangs, minipy says so."""
        return any(finding.kind == "deadlock" for finding in self.expected.findings)


@dataclass(frozen=True)
class Run:
    """A finished process; `status` is None when it had to be killed."""

    command: tuple[str, ...]
    stdout: str
    stderr: str
    status: int | None


def program_names(folder: str) -> list[str]:
    """The names of all programs below `programs/FOLDER`, sorted; modules that programs import start with an underscore."""
    paths = [path for path in (PROGRAMS / folder).rglob("*.py") if path.name[0] != "_"]
    return sorted(path.relative_to(PROGRAMS).with_suffix("").as_posix() for path in paths)


def load(name: str) -> Program:
    """Read a program and its comments."""
    path = PROGRAMS / f"{name}.py"
    source = path.read_bytes().decode("utf-8", "replace")  # malformed bytes may be a program's very subject
    return Program(name, path.relative_to(ROOT).as_posix(), source, parse(source))


def is_for(program: Program, configuration: Configuration) -> bool:
    """Whether the program can do what it is about under these flags."""
    return not any(choices <= configuration.choices for choices in program.expected.excluded)


def run_cpython(program: Program) -> Run:
    """Run the program on the host's CPython."""
    idle_s = HANGS_S if program.waits_for_ever else IDLE_S
    return _run((sys.executable, program.path, *program.expected.args), program.expected.stdin, idle_s)


def run_minipy(program: Program, configuration: Configuration) -> Run:
    """Run the program on minipy; the program's own flags come last and win, and get a process of their own."""
    flags = (*configuration.flags, *program.expected.flags)
    command = (sys.executable, "-m", "minipy", "run", *flags, program.path, *program.expected.args)
    if program.expected.flags:
        return _run(command, program.expected.stdin)
    ended = _nursery(flags).run((program.path, *program.expected.args), program.expected.stdin)
    return Run(command, ended.stdout, ended.stderr, ended.status)


def run_minipy_under(program: Program, configurations: tuple[Configuration, ...]) -> list[Run]:
    """Run the program under each configuration; two at a time unless pytest-xdist already uses the cores."""
    workers = 1 if "PYTEST_XDIST_WORKER" in os.environ else 2
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(lambda configuration: run_minipy(program, configuration), configurations))


def faults(program: Program, configuration: Configuration, run: Run) -> Iterator[str]:
    """Say what is wrong with a run of minipy, one sentence each."""
    if run.status is None:
        yield "it does not end"
        return
    yield from host_faults(run)
    reported = findings(run.stderr)
    if not reported:
        yield from mismatches(program.expected, run.stdout, run.stderr, run.status)
        return
    if program.waits_for_ever and not configuration.is_weak:
        yield from mismatches(program.expected, run.stdout, run.stderr, run.status)
    if not configuration.is_weak:
        yield from (f"a finding: {line}" for line in reported if not _is_allowed(program, configuration, line))
    if run.status not in (FINDING_STATUS, program.expected.status):
        yield f"exit status {run.status} with a finding, instead of {FINDING_STATUS} or {program.expected.status}"


def host_faults(run: Run) -> Iterator[str]:
    """Say where the host shows through: a signal, a host traceback, an InternalError."""
    if run.status is not None and run.status < 0:
        yield f"killed by signal {-run.status}"
    if "InternalError" in run.stderr:
        yield "an InternalError"
    if "Fatal Python error" in run.stderr or _host_frame().search(run.stderr):
        yield "a host traceback"


def findings(stderr: str) -> list[str]:
    """The lines of `stderr` that report a finding, without the guest's own tracebacks."""
    return [line for line in _FINDING_LINE.findall(stderr) if not _NO_FINDING.search(line) and "File " not in line]


def report(program: Program, configuration: Configuration, run: Run, problem: str) -> str:
    """All that is needed to repeat and to understand one failure."""
    return "\n".join(
        (
            f"{program.path}: {problem}",
            f"flags: {' '.join((*configuration.flags, *program.expected.flags)) or '(none)'}",
            f"command: {' '.join(run.command)}",
            _source_line(program, problem),
            f"stdout, its end:\n{_end_of(run.stdout)}",
            f"stderr, its end:\n{_end_of(run.stderr)}",
            f"disassembly:\n{_disassembly(program)}",
        )
    )


@cache
def _nursery(flags: tuple[str, ...]) -> Nursery:
    return Nursery(flags, ENVIRONMENT)


def _run(command: tuple[str, ...], stdin: str, idle_s: float = IDLE_S) -> Run:
    try:
        done = run_watched(command, input=stdin.encode(), idle_s=idle_s, cwd=ROOT, env=ENVIRONMENT, text=False)
    except Hung as hung:
        return Run(command, _text(hung.stdout), _text(hung.stderr), None)
    return Run(command, _text(done.stdout), _text(done.stderr), done.returncode)


def _text(data: bytes | None) -> str:
    return (data or b"").decode("utf-8", "replace")


def _is_allowed(program: Program, configuration: Configuration, line: str) -> bool:
    choices = configuration.choices
    return any(finding.kind in line and finding.choices <= choices for finding in program.expected.findings)


def _host_frame() -> re.Pattern[str]:
    """A traceback's line that lies in minipy itself, outside the modules that are guest code (`lib/`)."""
    spec = importlib.util.find_spec("minipy")
    package = str(Path(spec.origin).parent) if spec and spec.origin else "minipy"
    return re.compile(rf'File "(?:{re.escape(package)}/(?!lib/)|<frozen )')


def _source_line(program: Program, problem: str) -> str:
    """The comment that does not hold, with the statement above it that it belongs to."""
    match = re.search(r"the comment on line (\d+)", problem)
    if match is None:
        return "source: the whole program"
    lines = program.source.splitlines()
    last = first = int(match[1]) - 1
    while first > 0 and lines[first].lstrip().startswith("#"):
        first -= 1
    return "\n".join(["source:", *(f"  {number + 1:>4} {lines[number]}" for number in range(first, last + 1))])


def _end_of(text: str, lines: int = 25) -> str:
    return "\n".join("  " + line for line in text.splitlines()[-lines:]) or "  (empty)"


def _disassembly(program: Program) -> str:
    listing = _run((sys.executable, "-m", "minipy", "dis", program.path), "")
    lines = (listing.stdout or listing.stderr).splitlines()
    if len(lines) > _DISASSEMBLY_LINES:
        lines[_DISASSEMBLY_LINES:] = [f"... and {len(lines) - _DISASSEMBLY_LINES} lines more"]
    return "\n".join(lines)
