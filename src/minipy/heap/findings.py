"""Findings: what went wrong with memory, told with the object, both threads and their places."""

from __future__ import annotations

from typing import NamedTuple

USE_AFTER_FREE = "use-after-free"  # a reference is taken to an object that is freed
DOUBLE_FREE = "double-free"  # an object that is freed is freed again
NEGATIVE_COUNT = "negative-count"  # a reference is given up that the count no longer holds
LEAK = "leak"  # the count says more references than exist, so the object is never freed
TORN_CONTAINER = "torn-container"  # a container was read in the middle of another thread's change


class Site(NamedTuple):
    """A place in the guest program, as one thread stood there."""

    thread: str
    filename: str
    lineno: int
    function: str
    opcode: str

    def __str__(self) -> str:
        return f"{self.thread} at {self.filename}:{self.lineno} in {self.function} ({self.opcode})"


class Finding(NamedTuple):
    """One memory finding.

    `obj` names the object by its creating thread and the number of its allocation there. `sites` are pairs of a role
    ("allocated", "lost update", ...) and a place.
    """

    kind: str
    obj: str
    description: str
    sites: tuple[tuple[str, Site], ...]

    def render(self) -> str:
        """Return the finding as lines of text."""
        lines = [f"finding: {self.kind}: {self.obj}: {self.description}"]
        lines += [f"  {role}: {site}" for role, site in self.sites]
        return "\n".join(lines)


class RunEnded(BaseException):
    """Leaves every frame of a thread without running guest code: the run is over for it."""
