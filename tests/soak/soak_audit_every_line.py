"""Audits before every line of programs, run by hand for all of them: where every count is right, no audit may say otherwise.

    PYTHONPATH=tests python tests/soak/soak_audit_every_line.py [NTH] [NAME PART] [FLAGS ...]

Every NTH of the programs whose names contain the part is run with `--audit-at` for each of its lines. A line is audited
the first two times that it runs in the program's own course, and the first two that a native's call leads to it. A
program with a finding is named, and the exit status is 1 then. A part of this runs in `tests/contract/test_audit.py`;
docs/testing.md records a full run.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import Any

from helpers.paths import PROGRAMS
from helpers.programs.program_nursery import load_minipy, run_forked
from helpers.programs.program_runner import Program, findings, load, program_names
from minipy.specialise.worlds import World

TIMES = 2
LIMIT_S = 300.0  # of processor time


def limit_audits(world: World) -> None:
    """Make the world's runs audit a line only a few times."""
    loop = world.load("minipy.eval.loop")
    begins_line = loop.begins_line  # type: ignore[attr-defined]
    audits: Counter[tuple[int, bool]] = Counter()

    def begins_line_anew(tstate: Any, code: Any, index: int) -> bool:
        if not begins_line(tstate, code, index):
            return False
        key = code.line_of(index), tstate.native_depth > 0
        audits[key] += 1
        return audits[key] <= TIMES

    loop.begins_line = begins_line_anew  # type: ignore[attr-defined]


def false_findings(program: Program, flags: tuple[str, ...]) -> str:
    """Run a program with an audit before each of its lines; return what must not be there, or nothing."""
    lines = [word for line in range(1, program.source.count("\n") + 2) for word in ("--audit-at", str(line))]
    path = str(PROGRAMS / f"{program.name}.py")
    arguments = [*flags, "--keep-going", *lines, *program.expected.flags, path, *program.expected.args]
    ended = run_forked(arguments, program.expected.stdin, LIMIT_S)
    if ended.status is None:
        return "it hangs"
    return "".join(findings(ended.stderr)[:1]) or ("InternalError" if "InternalError" in ended.stderr else "")


def main(nth: int, part: str, flags: tuple[str, ...]) -> int:
    limit_audits(load_minipy((*flags, "--keep-going", "--audit-at", "1")))
    names = [name for folder in ("threads", "language") for name in program_names(folder) if part in name][::nth]
    wrong = 0
    for name in names:
        problem = false_findings(load(name), flags)
        if problem:
            wrong += 1
            print(f"{name}: {problem}", flush=True)
    print(f"{len(names)} programs, {wrong} with findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    os.chdir(PROGRAMS.parent)
    nth, part, *flags = (*sys.argv[1:], *("1", "")[len(sys.argv) - 1 :])
    sys.exit(main(int(nth), part, tuple(flags)))
