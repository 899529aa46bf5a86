"""Plants each fault of `tests/planted` in a copy of the source, one at a time, and says which named test catches it.

    PYTHONPATH=tests python tests/planted.py [--jobs N] [--build FLAGS] [PART ...]

With PARTs only the rows whose table, title or place contains one of them. With `--build` the interpreter is compiled for
these flags with each fault in it, which takes minutes, and tests take that where they run with them. Ends with status 1 if a
fault survives, if a row no longer fits the source, or if one of the tests fails without any fault.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from helpers.paths import ROOT
from helpers.planted_faults import BadRow, PlantedFault, planted_faults

COPIED = ("src", "tests", "programs", "docs", "pyproject.toml", "README.md", "CONTRIBUTING.md")
LIMIT_S = 60.0  # for one test with a fault, which may make it hang: that counts as caught, and is told
FAILED = re.compile(r"^(?:FAILED|ERROR) tests/\S*?::(\w+)(\[.*?\])?(?: - (.*))?$", re.MULTILINE)


class Copy:
    """A copy of the source, in which one fault at a time is planted; compiled with it for the flags `built`, if not None."""

    def __init__(self, home: Path, built: str | None) -> None:
        self._home = home
        self._built = built
        for name in COPIED:
            source, target = ROOT / name, home / name
            shutil.copytree(source, target) if source.is_dir() else shutil.copy2(source, target)

    def try_out(self, fault: PlantedFault) -> str:
        """Plant a fault, run its tests, take it out; return what the table says of it."""
        path = self._home / "src" / "minipy" / fault.file
        sound, times = path.read_text(encoding="utf-8"), path.stat()
        try:
            path.write_text(fault.planted(sound), encoding="utf-8")
            return self.outcome(fault.tests, LIMIT_S)
        except BadRow as error:
            return f"NOT RUN: {error}"
        finally:
            path.write_text(sound, encoding="utf-8")
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    def outcome(self, tests: Iterable[str], limit_s: float = 0) -> str:
        """Run tests, each with a limit (0: none); return the names of those that fail, or why there are none."""
        if self._built is not None:
            done = self._run("minipy", "build-fast", *shlex.split(self._built))
            if done.returncode != 0:
                return f"NOT RUN: {done.stderr}"
        paths = [f"tests/{test}" for test in dict.fromkeys(tests)]
        done = self._run("pytest", "-rfE", f"--timeout={limit_s}", "-p", "no:cacheprovider", *paths)
        if done.returncode == 0:
            return "SURVIVED"
        if done.returncode != 1:
            return "NOT RUN: " + " ".join(done.stdout.split()[-30:])
        cases: dict[str, list[str]] = {}
        for name, case, reason in FAILED.findall(done.stdout):
            cases.setdefault(f"{name} (hangs)" if "Timeout" in reason else name, []).append(case)
        names = [f"{name}{found[0] if len(found) == 1 else ''}" for name, found in cases.items()]
        return ", ".join(names) or "the time limit"

    def _run(self, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a module of the copy or of the host to its end."""
        environment = {**os.environ, "PYTHONPATH": str(self._home / "src"), "PYTHONDONTWRITEBYTECODE": "1",
                       "XDG_CACHE_HOME": str(self._home / "cache"), "MINIPY_MEETINGS": "rivals",
                       "MINIPY_PROGRAMS": "all", "MINIPY_GROWTH": "all", "MINIPY_INJECT_STEP": "1"}  # fmt: skip
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=self._home, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip


def outcomes_of(faults: list[PlantedFault], jobs: int, built: str | None) -> Iterator[str]:
    """Yield what the table says of each fault; each job has a copy of its own."""
    with tempfile.TemporaryDirectory() as home:
        copies: SimpleQueue[Copy] = SimpleQueue()
        for job in range(jobs):
            copies.put(Copy(Path(home, str(job)), built))

        def try_out(fault: PlantedFault) -> str:
            copy = copies.get()
            try:
                return copy.try_out(fault)
            finally:
                copies.put(copy)

        copy = copies.get()
        sound = copy.outcome(test for fault in faults for test in fault.tests)
        copies.put(copy)
        if sound != "SURVIVED":
            sys.exit(f"without any fault: {sound}")
        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(try_out, faults)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--build", metavar="FLAGS")
    parser.add_argument("parts", nargs="*")
    asked = parser.parse_args()
    faults = [
        fault for fault in planted_faults()
        if not asked.parts or any(part in " ".join(fault[:4]) for part in asked.parts)
    ]  # fmt: skip
    print("| where | fault | caught by |\n| --- | --- | --- |", flush=True)
    bad = 0
    for fault, outcome in zip(faults, outcomes_of(faults, asked.jobs, asked.build), strict=True):
        print(f"| `{fault.file}` | {fault.title} | {outcome} |", flush=True)
        bad += outcome.startswith(("SURVIVED", "NOT RUN"))
    print(f"\n{len(faults)} planted, {len(faults) - bad} caught, {bad} not")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
