"""The long check, run by hand: every program many times without a lock and with plain counts.

    PYTHONPATH=tests python tests/soak/soak_programs_without_lock.py [RUNS] [NAME PART]

Nothing may crash, hang, or end in a traceback of the host; findings are what the combination is for. Prints per program
how many runs ended how, then the sum, and exits with 1 if a run failed. docs/testing.md records a full run.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections import Counter

from helpers.paths import PROGRAMS
from helpers.programs.program_runner import Program, Run, findings, host_faults, load, program_names
from minipy.config import RunConfig
from minipy.program import Program as Source
from minipy.specialise.worlds import World

CONFIG = RunConfig(gil="none", refcount="plain")
WORKERS = 2
HANG_S = 120  # the slowest program takes about ten with a ledger kept


def run_forked(engine: type, program: Program) -> Run:
    """Run a program in a child of this process, which has everything loaded already."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as stdin:
        stdin.write(program.expected.stdin.encode())
        stdin.seek(0)
        child = os.fork()
        if child == 0:
            for stream, fd in ((stdin, 0), (out, 1), (err, 2)):
                os.dup2(stream.fileno(), fd)
            signal.alarm(HANG_S)  # its default ends the process
            os._exit(run_here(engine, program))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "replace"))
    return Run((program.name,), texts[0], texts[1], None if status == -signal.SIGALRM else status)


def run_here(engine: type, program: Program) -> int:
    """Run a program to its end, and print what the command line would."""
    path = str(PROGRAMS / f"{program.name}.py")
    source = Source(filename=path, source=program.source.encode(), is_file=True, directory=os.path.dirname(path))
    config = CONFIG._replace(argv=(path, *program.expected.args))
    result = engine(source, config).run()
    for finding in result.findings:
        print(finding.render(), file=sys.stderr)
    for error in result.internal_errors:
        print("InternalError", error, file=sys.stderr)
    sys.stderr.flush()
    return int(result.status)


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
    engine = World(CONFIG).load("minipy.engine.python_engine").PythonEngine
    total: Counter[str] = Counter()
    for name in names:
        program = load(name)
        ended = Counter(outcome(run_forked(engine, program)) for _ in range(runs))
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
