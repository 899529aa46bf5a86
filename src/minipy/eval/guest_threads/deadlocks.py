"""Deadlocks: every guest thread waits for another one, and so none can ever go on.

A guest lock has no owner: any thread may release it. So threads that wait for each other in a circle are no deadlock while
one thread more runs, and there is one exactly when all threads of the run wait without a limit of time.

- A thread that waits for another enters what it waits for, then parks; it leaves before it tries again.
- Whoever enters last, or ends while all others have entered, looks: if nothing of what they wait for has come, nobody is
  left to bring it. A lock that was released meanwhile has come, though its waiter has not run yet.
- What does not wait for a thread (sleep, input, a lock with a limit) is not entered, and then nobody finds anything. A
  signal may still wake the main thread, too, if the program expects one.

CPython hangs there for ever. Here that is a finding, which ends the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from minipy.gil.breaker import END, PENDING_CALL
from minipy.heap.findings import DEADLOCK, Finding, Site
from minipy.heap.places import place_of, site_of
from minipy.sync.points import FINDING, point

if TYPE_CHECKING:
    from minipy.eval.run.shared_run import Run
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.heap_thread import HeapThread
    from minipy.heap.places import Place
    from minipy.sync.primitives import Mutex


class Description:
    """Why a thread waits: `what` it waits for, which thread would have to act (None: any), and where that took it."""

    __slots__ = ("taken", "thread", "what")

    def __init__(self, what: str, thread: HeapThread | None = None, taken: Place | None = None) -> None:
        self.what = what
        self.thread = thread
        self.taken = taken


class Awaited(Protocol):
    """What a thread waits for: that another one releases a lock, ends, puts something."""

    def has_come(self) -> bool:
        """True if whoever waits for it need not wait any more."""

    def description(self) -> Description:
        """Return what a reader needs of it."""


class Waits:
    """Which threads of a run wait for which others. `is_watched` is False where the user can end a wait, at the prompt."""

    def __init__(self, run: Run, mutex: Mutex) -> None:
        self._run = run
        self._mutex = mutex  # guards what follows
        self._entered: dict[ThreadState, Awaited] = {}
        self.is_watched = True

    def begin_process(self, mutex: Mutex) -> None:
        """After a fork: nobody waits."""
        self._mutex, self._entered = mutex, {}

    def look(self, tstate: ThreadState) -> None:
        """End the run if all threads wait for each other; `tstate` waits or has ended."""
        with self._mutex:
            if not self.is_watched or len(self._entered) < max(self._run.thread_count, 1) or self._may_end():
                return
            self.is_watched = False
            finding = describe(self._entered)
        self._run.findings.append(finding)
        point(tstate, FINDING, DEADLOCK)
        self._run.interpreters[0].request_end()

    def _may_end(self) -> bool:
        main = self._run.interpreters[0]
        is_asked = main.breaker.reasons & {END, PENDING_CALL}
        return bool(is_asked) or main.signals.may_wake() or any(awaited.has_come() for awaited in self._entered.values())

    def enter(self, tstate: ThreadState, awaited: Awaited) -> None:
        """`tstate` is about to wait; the run may be over by then."""
        with self._mutex:
            self._entered[tstate] = awaited
        self.look(tstate)

    def leave(self, tstate: ThreadState) -> None:
        """`tstate` has waited."""
        with self._mutex:
            del self._entered[tstate]


class waiting:
    """`with waiting(tstate, awaited):` the thread waits in the body for another one, without a limit of time."""

    __slots__ = ("_awaited", "_tstate")

    def __init__(self, tstate: ThreadState, awaited: Awaited) -> None:
        self._tstate, self._awaited = tstate, awaited

    def __enter__(self) -> None:
        self._tstate.interp.run.waits.enter(self._tstate, self._awaited)

    def __exit__(self, *exc: object) -> None:
        self._tstate.interp.run.waits.leave(self._tstate)


def describe(waits: Mapping[ThreadState, Awaited]) -> Finding:
    """Return the finding for threads that all wait: the circle among them first, if there is one."""
    threads = sorted(waits, key=lambda tstate: tstate.ident)  # in the order of their start
    descriptions: dict[HeapThread, Description] = {tstate: waits[tstate].description() for tstate in threads}
    circle = _circle(descriptions)
    order = [*circle, *(tstate for tstate in descriptions if tstate not in circle)]
    names = " and ".join(tstate.label for tstate in circle or order)
    what = "all threads wait, and nobody is left who could wake one"
    if circle:
        what = "each waits for the next, the last for the first" if len(circle) > 1 else "it waits for itself"
    why = "; ".join(f"{tstate.label} waits for {descriptions[tstate].what}" for tstate in order)
    sites = tuple(site for tstate in order for site in _sites(tstate, descriptions[tstate]))
    return Finding(DEADLOCK, names, what, f"{why}.", sites)


def _circle(descriptions: Mapping[HeapThread, Description]) -> list[HeapThread]:
    """Return the threads that wait for each other, each for the next, of several circles the longest; none if there is none.

    A thread that waits for a lock which it has locked itself, for another thread to release, is a circle, too.
    """
    circle: list[HeapThread] = []
    for start in descriptions:
        path: list[HeapThread] = []
        current: HeapThread | None = start
        while current is not None and current in descriptions and current not in path:
            path.append(current)
            current = descriptions[current].thread
        if current is not None and current in path:
            circle = max(circle, path[path.index(current) :], key=len)
    return circle


def _sites(tstate: HeapThread, description: Description) -> list[tuple[str, Site]]:
    sites = [("waits", site_of(place_of(tstate)))]
    if description.taken is not None:
        sites.append(("taken", site_of(description.taken)))
    return sites
