"""Guest threads on host threads: how one starts, runs and ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.guest_threads.sent_exceptions import forget_sent
from minipy.eval.guest_threads.thread_locals import give_up_locals
from minipy.eval.run.shared_lock import ensure_lock
from minipy.eval.thread_state import attach, detach
from minipy.eval.tracing import end_tracing
from minipy.heap.findings import RunEnded
from minipy.heap.object import Object
from minipy.heap.places import place_of
from minipy.model.held_references import all_declared
from minipy.model.raising import catch, set_error
from minipy.refcount.strategy import decref
from minipy.sync.points import THREAD_END, THREAD_START, point

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

STACK_BYTES = 64 << 20  # nested eval loops recurse on the host, and some of that on its C stack
MAIN_STACK_BYTES = 512 << 20


def start_thread(
    parent: ThreadState, function: Object, args: list[Object], kwargs: Mapping[str, Object], is_daemon: bool,
    done: Object | None,
) -> int:  # fmt: skip
    """Start a guest thread that calls `function`; return its ident. All references are stolen.

    `done` is a guest lock or None; it is released when the thread has given everything else up.
    """
    held = [function, *args, *kwargs.values()]
    if done is not None:
        held.append(done)
    ensure_lock(parent)
    try:
        tstate = parent.interp.new_thread_state(parent)
        tstate.is_daemon = is_daemon
        tstate.started_at = place_of(parent)[1]
        tstate.held += held
        if done is not None:
            done.value.stand_for_end_of(tstate)
        _spawn(tstate, lambda: run_thread(tstate, parent, function, args, kwargs, done))
    except RuntimeError as error:
        for obj in held:
            decref(parent, obj)
        raise set_error(parent, "RuntimeError", str(error)) from None
    return tstate.ident


def _spawn(tstate: ThreadState, life: Callable[[], None]) -> None:
    """Start the host thread; raises the host's RuntimeError, with the thread state forgotten, if there can be no more."""
    try:
        tstate.sync.spawn(life, tstate.label, STACK_BYTES)
    except RuntimeError:
        tstate.held = []
        tstate.interp.remove_thread_state(tstate)
        raise


def run_thread(
    tstate: ThreadState, parent: ThreadState, function: Object, args: list[Object], kwargs: Mapping[str, Object],
    done: Object | None,
) -> None:  # fmt: skip
    """The life of a guest thread: take the lock, call, give everything up, drop the lock."""
    interp = tstate.interp
    point(tstate, THREAD_START, parent)
    attach(tstate)
    try:
        if not interp.reasons.ends & interp.breaker.reasons:
            call_in_thread(tstate, function, args, kwargs)
            end_tracing(tstate)
            _give_up(tstate, function, *args, *kwargs.values())
            give_up_locals(tstate)
            if done is not None:
                done.value.release(tstate)
                _give_up(tstate, done)
    except RunEnded:  # the run is over: no guest code runs any more, `finally` blocks included
        interp.limits.note_position(tstate)
    except BaseException as error:
        interp.services.report_internal_error(tstate, error)
    finally:
        point(tstate, THREAD_END, parent)
        interp.remove_thread_state(tstate)
        if tstate.is_attached:  # an internal error may have come between
            forget_sent(tstate)
            if not tstate.is_main:
                interp.counts.end_thread(tstate, interp.main)
            detach(tstate, "exit")
        if tstate.is_main:  # it has become that in a process that it has forked
            interp.run.leave_process()


def _give_up(tstate: ThreadState, *objects: Object) -> None:
    """Take what the thread was started with back from its declared references."""
    for obj in objects:
        tstate.held.remove(obj)
        decref(tstate, obj)


def call_in_thread(tstate: ThreadState, function: Object, args: list[Object], kwargs: Mapping[str, Object]) -> None:
    """Call `function`; an exception is printed, SystemExit ends the thread silently."""
    try:
        with all_declared(tstate):
            result = call(tstate, function, args, kwargs)
        decref(tstate, result)
    except GuestRaised:
        if not catch(tstate, "SystemExit"):
            tstate.interp.services.report_unraisable(tstate, function, "Exception ignored in thread started by")
