"""The gallery of docs/trace.md: which runs it shows, and where their traces and pictures are kept.

`tests/soak/make_gallery.py` makes them again, after a change of what is drawn or of where virtual threads switch.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from helpers.paths import ROOT
from minipy.trace.events import Trace
from minipy.trace.spans import lanes_of
from minipy.trace.trace_lines import read_lines
from minipy.trace.verdict import verdict

FOLDER = ROOT / "docs" / "gallery"


class Exhibit(NamedTuple):
    """One run: the name of its files, the flags, and the program with its arguments."""

    name: str
    flags: str
    program: str

    @property
    def command(self) -> str:
        """What shows the run in a browser."""
        return f"minipy trace {self.flags} --threads virtual --format html --out page.html programs/gallery/{self.program}"

    def trace(self) -> Trace:
        """Return the run's trace, as it is kept."""
        path = FOLDER / f"{self.name}.jsonl"
        with path.open(encoding="utf-8") as file:
            return read_lines(file, path.name)

    def caption(self) -> str:
        """Return the verdict on the run."""
        trace = self.trace()
        return verdict(trace, lanes_of(trace))


EXHIBITS: Final = (
    Exhibit("no-contention", "--policy clock", "sleeping.py"),
    Exhibit("battle", "--seed 2", "computing.py 150"),
    Exhibit("convoy", "--policy clock --gil timed --switch-interval 0.0005", "beside_a_sleeper.py"),
    Exhibit("forced-switching", "--policy clock --gil timed --switch-interval 0.0001", "computing.py 500"),
    Exhibit("lock-over-io", "--policy clock --gil timed", "lock_over_sleep.py"),
    Exhibit("no-lock", "--policy clock --gil none --refcount atomic", "computing.py 100"),
    Exhibit("swap-contention", "--seed 3 --gil none --refcount cas", "borrowing.py"),
)
