"""Seeded bugs: a planted fault in a copy of the source, looked for by exploring an owner there.

    python seeded_bugs.py OWNER OPERATION GIL REFCOUNT MOST

run with a copy of minipy on PYTHONPATH, prints after how many schedules the first one went wrong, and how; 0 if none did.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from helpers.interleaving.explored_owner import complaint, explore
from helpers.interleaving.owner import owners
from helpers.paths import ROOT, SOURCE
from helpers.planted_faults import PlantedFault
from minipy.config import RunConfig

BATCH = 6  # schedules that are looked at before the next are run
MOST_SECONDS = 10  # of one run


class Copy:
    """A copy of minipy's source, for one fault at a time; the host's compiled files are kept beside it."""

    def __init__(self, directory: Path) -> None:
        self._source = directory / "minipy"
        shutil.copytree(SOURCE, self._source)
        self._environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPATH": os.pathsep.join((str(directory), str(ROOT / "tests"))),
            "XDG_CACHE_HOME": str(directory / "cache"),
        }

    def found(self, fault: PlantedFault, meeting: str, gil: str, refcount: str, most: int) -> tuple[int, str]:
        """Plant a fault and explore an owner by one operation, as "list-get".

        Return after how many schedules it was seen, 0 for never, and as what.
        """
        path = self._source / fault.file
        source = path.read_text(encoding="utf-8")
        path.write_text(fault.planted(source), encoding="utf-8")
        try:
            words = [*meeting.split("-"), gil, refcount, str(most)]
            command = [sys.executable, "-m", "helpers.interleaving.seeded_bugs", *words]
            done = subprocess.run(command, env=self._environment, capture_output=True, text=True, timeout=900, check=False)
        finally:
            path.write_text(source, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        number, _, told = done.stdout.partition("\n")
        return int(number), told


def first_complaint(owner: str, operation: str, config: RunConfig, most: int) -> tuple[int, str]:
    """Explore an owner under seeds from 0 on; return how many it took until something went wrong, and what."""
    row = next(row for row in owners() if row.name == owner)
    for first in range(0, most, BATCH):
        outcomes = explore(row, config, range(first, min(first + BATCH, most)), operation)
        for number, outcome in enumerate(outcomes, first + 1):
            if told := complaint(outcome):
                return number, told
    return 0, ""


if __name__ == "__main__":
    owner, operation, gil, refcount, most = sys.argv[1:]
    config = RunConfig(gil=gil, refcount=refcount, specialise=False, max_seconds=MOST_SECONDS)  # a fault may try for ever
    number, told = first_complaint(owner, operation, config, int(most))
    print(number, told, sep="\n")
