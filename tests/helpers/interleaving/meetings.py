"""Meetings: one thread is stopped in the middle of what it does to an owner, another does all of something else to it.

For each stop a new owner is made. What comes out must be what some serial order gives, and the interpreter must be as sound
as before: no error of the host, no finding, no difference in the audit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from helpers.guest_in_process import Guest, Rooms
from helpers.interleaving.baton import Baton, BatonSync
from helpers.interleaving.owner import Owner
from helpers.interleaving.stops import Site, Stops
from minipy.config import RunConfig
from minipy.errors import GuestRaised

LOCK_FREE = RunConfig(gil="none", refcount="cas", audit=True, keep_going=True)
SHOW = """
def show(owner, first, second):
    return f"{text(first)} | {text(second)} | {look(owner)!r}"
def text(result):
    return f"{type(result).__name__}: {result}" if isinstance(result, BaseException) else repr(result)
"""


class Two:
    """An interpreter with two threads, the baton between them, and an owner's functions."""

    def __init__(self, owner: Owner, rooms: Rooms) -> None:
        self._baton = Baton()
        self._guest = Guest(LOCK_FREE, rooms=rooms, sync=BatonSync(self._baton))
        self._names = rooms.names
        self._first = self._guest.tstate
        self._second = self._guest.interp.new_thread_state(self._first)
        self._namespace = self._guest.new_namespace()
        outcome = self._guest.run(owner.source() + SHOW, self._namespace)
        assert not outcome.traceback, outcome.traceback

    def close(self) -> None:
        """End the second thread and the interpreter."""
        self._baton.close()
        self._guest.close()

    def findings(self) -> str:
        """Return what is wrong with the heap now, "" if nothing."""
        return self._guest.findings_text()

    def serial(self, first: str, second: str) -> set[str]:
        """Return what comes out if all of one is done before the other, in either order."""
        return {self._serial(first, second, is_first_earlier) for is_first_earlier in (True, False)}

    def _serial(self, first: str, second: str, is_first_earlier: bool) -> str:
        owner = self._call("make")
        results: list[Any] = []
        if not is_first_earlier:
            self._on_second(second, owner, results)
        result = self._attempt(self._first, first, owner)
        if is_first_earlier:
            self._on_second(second, owner, results)
        self._let_second_finish()
        return self._shown(owner, result, results[0])

    def stops(self, name: str) -> list[Site]:
        """Let the first thread do `name` to an owner; return the stops that it comes to, each once."""
        owner = self._call("make")
        with Stops(self._first) as stops:
            result = self._attempt(self._first, name, owner)
        self._shown(owner, result, self._none())
        return list(stops.sites)

    def meet(self, first: str, second: str, stop: Site) -> str | None:
        """Let the first thread do `first`, and the second all of `second` at that stop; return what comes out.

        None if the first did not come to that stop, since it did otherwise than the last time.
        """
        owner = self._call("make")
        results: list[Any] = []
        with Stops(self._first, lambda: self._on_second(second, owner, results), stop):
            result = self._attempt(self._first, first, owner)
        self._let_second_finish()
        shown = self._shown(owner, result, results[0] if results else self._none())
        return shown if results else None

    def _on_second(self, name: str, owner: Any, results: list[Any]) -> None:
        """Let the second thread do `name`; its result is in `results` when it is done."""

        def work() -> None:
            self._names.attach(self._second)
            results.append(self._attempt(self._second, name, owner))
            self._names.detach(self._second, "exit")

        self._baton.run_second(work)

    def _let_second_finish(self) -> None:
        if not self._baton.is_second_done:
            self._names.detach(self._first, "blocking")
            self._baton.wait_until(lambda: self._baton.is_second_done)
            self._names.attach(self._first)

    def _none(self) -> Any:
        return self._names.new_ref(self._first, self._first.types.none)

    def _call(self, name: str, *args: Any) -> Any:
        try:
            return self._first.call(self._guest.get(self._namespace, name), args)
        except GuestRaised:
            raise AssertionError(self._guest.take_traceback()) from None

    def _attempt(self, tstate: Any, name: str, owner: Any) -> Any:
        """Return what an operation returns or raises; errors of the host come through."""
        function = self._guest.get(self._namespace, f"do_{name}")
        try:
            return tstate.call(function, [owner])
        except GuestRaised:
            return tstate.take_exception()

    def _shown(self, owner: Any, first: Any, second: Any) -> str:
        """Return results and owner as text, and give them up."""
        shown = self._call("show", owner, first, second)
        text: str = shown.value
        for obj in (shown, owner, first, second):
            self._names.decref(self._first, obj)
        return text


class Meetings:
    """The meetings at one owner after the other: an interpreter serves as long as the owner is the same and all is right."""

    def __init__(self) -> None:
        self._rooms = Rooms(LOCK_FREE)
        self._owner: Owner | None = None
        self._two: Two | None = None

    def new_guest(self) -> Guest:
        """Return an interpreter without an owner."""
        return Guest(LOCK_FREE, rooms=self._rooms)

    def wrong(self, owner: Owner, first: str, seconds: list[str]) -> list[str]:
        """Let an operation meet others at every stop, one after the other; return what went wrong."""
        found: list[str] = []
        for second in seconds:
            two = self._two_at(owner)
            stops = [stop for stop in two.stops(first) if owner.is_stopped_at(stop.function)]
            wrong = list(_wrong(two, owner, first, second, stops))
            found += wrong
            if wrong:
                self._owner = None  # what is broken stays so
        return found

    def _two_at(self, owner: Owner) -> Two:
        if self._two is None or self._owner is not owner:
            if self._two is not None and self._owner is not None:
                self._two.close()
            self._two, self._owner = Two(owner, self._rooms), owner
        return self._two


def _wrong(two: Two, owner: Owner, first: str, second: str, stops: list[Site]) -> Iterator[str]:
    title = f"{owner.name}: {first} / {second}"
    allowed = two.serial(first, second)
    seen = set(allowed)
    for stop in stops:
        try:
            outcome = two.meet(first, second, stop)
        except Exception as error:
            yield f"{title}: {error!r} at {stop}"
            return
        if outcome is not None and outcome not in seen:
            seen.add(outcome)
            if not owner.allows(first, second, outcome):
                yield f"{title}: {outcome} at {stop}, not one of {sorted(allowed)}"
    findings = two.findings()
    if findings:
        yield f"{title}: {findings}"
