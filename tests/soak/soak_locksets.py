"""Run programs without an interpreter lock, with locks of objects and `--checks`: shared slots have their locks.

    PYTHONPATH=tests python tests/soak/soak_locksets.py [PART [STEP [FLAG ...]]]

takes each STEP-th (default: every) program whose path contains PART, with further flags, as `--threads virtual --seed 3`.
Prints what was said of a missing lock; fails if anything was.
"""

from __future__ import annotations

import subprocess
import sys

from helpers.paths import PROGRAMS

FLAGS = ["--gil", "none", "--refcount", "cas", "--checks"]
PATIENCE_S = 40


def complaint(path: str, flags: list[str]) -> str:
    """Return the line that says which lock is missing when a program runs, "" if none is; "?" if it takes too long."""
    command = [sys.executable, "-m", "minipy", "run", *FLAGS, *flags, path]
    settings = {"capture_output": True, "text": True, "stdin": subprocess.DEVNULL, "timeout": PATIENCE_S}
    try:
        done = subprocess.run(command, check=False, **settings)  # type: ignore[call-overload]
    except subprocess.TimeoutExpired:
        return "?"
    return next((line for line in done.stderr.split("\n") if "no lock guards it" in line), "")


def main() -> int:
    part, step, *flags = [*sys.argv[1:], "", "1"][: max(2, len(sys.argv) - 1)]
    paths = [str(path) for path in sorted(PROGRAMS.rglob("*.py")) if part in str(path) and not path.name.startswith("_")]
    found = {path: text for path in paths[:: int(step)] if (text := complaint(path, flags))}
    for path, text in found.items():
        print(f"{path}: {text}")
    late = sum(text == "?" for text in found.values())
    print(f"{len(paths[:: int(step)])} programs, {late} took too long, {len(found) - late} with a lock missing")
    return len(found) > late


if __name__ == "__main__":
    sys.exit(main())
