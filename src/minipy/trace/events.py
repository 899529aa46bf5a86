"""Events: what a trace consists of. Everybody may record them, and reports read nothing else (docs/trace-format.md)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION: Final = 1

# group -> its kinds; `--events` chooses groups
GROUPS: Final[MappingProxyType[str, tuple[str, ...]]] = MappingProxyType({
    "lock": ("ENTRY", "BUSY", "RETRY", "ACQUIRE", "RELEASE", "DROP_REQUEST", "FORCED_SWITCH_WAIT"),
    "io": ("IO_BEGIN", "IO_END"),
    "guest": ("LOCK_WAIT", "LOCK_GOT", "LOCK_RELEASED"),
    "counts": ("CAS_FAIL", "MERGE"),
    "thread": ("THREAD_START", "THREAD_END"),
    "signal": ("SIGNAL",),
    "finding": ("FINDING",),
    "dealloc": ("DEALLOC",),
})  # fmt: skip
DEFAULT_GROUPS: Final = tuple(group for group in GROUPS if group != "dealloc")  # which comes with every object that dies
KINDS: Final = tuple(kind for kinds in GROUPS.values() for kind in kinds)


class Event(NamedTuple):
    """One event.

    `sequence` is its place among all events of the run, from 0 on. `time_ns` counts from the first one on: by the monotonic
    clock, or virtual time. `thread` and `partner`, the other thread that it is about, are labels ("main", "T1", "T1.2").
    `countdown` is what is left of the lock's countdown, -1 if it has none; `check` how often a running thread has handled
    the eval breaker so far. `file`, `line` and `offset` (in bytes, as `minipy dis` shows it) are where the program stands:
    "", 0 and -1 outside of it. What `detail` and `amount` mean is the kind's.
    """

    sequence: int
    time_ns: int
    thread: str
    kind: str
    countdown: int
    check: int
    file: str
    line: int
    offset: int
    detail: str = ""
    partner: str = ""
    amount: int = 0


class Recording(NamedTuple):
    """What a run has recorded: its events in order, and how many more each thread has had that were not kept."""

    events: tuple[Event, ...]
    dropped: Mapping[str, int]


class Trace(NamedTuple):
    """A recording with what a reader must know of the run.

    `choices` are fields of the configuration, `clock` is "monotonic" or "virtual", `sources` has the texts of the program's
    own files. `status` is the exit status, None where the end is not known; `findings` are texts. If not `is_complete`, the
    program or the file has been cut off, and `ended` says why.
    """

    version: int
    minipy: str
    program: str
    argv: tuple[str, ...]
    choices: Mapping[str, object]
    host: str
    clock: str
    sources: Mapping[str, str]
    events: tuple[Event, ...]
    dropped: Mapping[str, int]
    status: int | None
    findings: tuple[str, ...]
    is_complete: bool
    ended: str = ""
