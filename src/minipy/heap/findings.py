"""Findings: what went wrong, told with the objects, the threads and their places."""

from __future__ import annotations

from typing import NamedTuple

USE_AFTER_FREE = "use-after-free"  # a reference is taken to an object that is freed
DOUBLE_FREE = "double-free"  # an object that is freed is freed again
NEGATIVE_COUNT = "negative-count"  # a reference is given up that the count no longer holds
LOST_UPDATE = "lost-update"  # what is written to a container was made of what another thread has changed since
LEAK = "leak"  # the count says more references than exist, so the object is never freed
DEADLOCK = "deadlock"  # every thread waits for another one
TORN_CONTAINER = "torn-container"  # a container was read in the middle of another thread's change


class Site(NamedTuple):
    """A place in the guest program, as one thread stood there.

    `inside` is what the library did meanwhile ("lib/queue.py:98 in Queue.put"), or empty. With `is_start` the thread ran
    nothing of the program, and the site is where it was started; `filename` is empty if that was nowhere in the program.
    """

    thread: str
    filename: str
    lineno: int
    function: str
    opcode: str
    inside: str = ""
    is_start: bool = False

    def __str__(self) -> str:
        spot = f"{self.filename}:{self.lineno} in {self.function}"
        if not self.is_start:
            text = f"{self.thread} at {spot}"
        elif self.filename:
            text = f"{self.thread}, started at {spot}"
        else:
            text = f"{self.thread}, outside of the program"
        if self.inside:
            return f"{text}, inside {self.inside}"
        return f"{text} ({self.opcode})" if self.opcode and not self.is_start else text


class Step(NamedTuple):
    """What a thread did on the way to a finding: what it read or wrote, and how many references there were then."""

    thread: str
    step: str
    read: int | None = None
    written: int | None = None
    references: int | None = None


class Finding(NamedTuple):
    """One finding.

    `obj` names the object by its creating thread and the number of its allocation there, or the threads of a deadlock. `why`
    says in a sentence or two what led to it. `sites` are pairs of a role ("allocated", "overwritten by", ...) and a place.
    `steps` are those of the threads that met, in the order in which they came; what they read and wrote is `measured`.
    """

    kind: str
    obj: str
    description: str
    why: str
    sites: tuple[tuple[str, Site], ...]
    steps: tuple[Step, ...] = ()
    measured: str = "count"

    def render(self) -> str:
        """Return the finding as lines of text."""
        lines = [f"finding: {self.kind}: {self.obj}: {self.description}", *self._table(), f"  {self.why}"]
        lines += [f"  {role}: {site}" for role, site in self.sites]
        return "\n".join(lines)

    def with_site(self, role: str, site: Site) -> Finding:
        """Return the finding with one more place."""
        return self._replace(sites=(*self.sites, (role, site)))

    def _table(self) -> list[str]:
        """Return the steps as lines, each cell under its heading."""
        if not self.steps:
            return []
        rows: list[tuple[str, ...]] = [("thread", "step", f"{self.measured} read", f"{self.measured} written", "references")]
        rows += [
            (row.thread, row.step, *("" if cell is None else str(cell) for cell in (row.read, row.written, row.references)))
            for row in self.steps
        ]
        columns = [i for i in range(len(rows[0])) if any(row[i] for row in rows[1:])]
        widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
        return [f"    {'  '.join(_aligned(row[i], widths[i], i) for i in columns)}".rstrip() for row in rows]


def _aligned(cell: str, width: int, column: int) -> str:
    """Return a cell as wide as its column; texts stand in the first two, numbers in the others."""
    return cell.ljust(width) if column < 2 else cell.rjust(width)


class RunEnded(BaseException):
    """Leaves every frame of a thread without running guest code: the run is over for it."""
