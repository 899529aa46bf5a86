"""The recorder: each thread's events for a trace; an observer of the points.

Every thread writes its events to a tape of its own, without a lock, and gives each a number of the run's counter, so that
the tapes can be merged. What an event needs is noted as it is; `recordings` makes events of that when the run is over.

An event stands on the side of the lock that makes the order true: a thread tells that it gives the interpreter lock up just
before it does, and that it has taken it just after. So the spans in which threads have it are never seen to overlap.

What comes before the program, and what follows when it has ended, is left out; so is the import of library modules while
there is only one thread.
"""

from __future__ import annotations

import signal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from minipy.sync.inlining import inlined
from minipy.trace.events import GROUPS

if TYPE_CHECKING:
    from minipy.config import RunConfig
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.sync.primitives import HostSync

UNCOUNTED: Final = -1
# What a tape holds of an event, one after the other: number, time, kind, countdown, check, the code that runs, the index of
# its next instruction, detail, partner, amount. No tuples, which the host's collector would go through again and again.
FIELDS: Final = 10
AS_BEFORE: Final = -1  # as the index: the program stands where it stood at the tape's event before
CAUSES: Final = MappingProxyType({"forced": "poll", "exit": "exit", "interpreter": "interpreter"})  # else: a blocking call


class LockNotes:
    """What is known of one interpreter lock: who has it, by label, and how often a thread has handled its eval breaker.

    Only a thread that has the lock changes them. Without a lock, each thread has notes of its own.
    """

    __slots__ = ("checks", "holder")

    def __init__(self) -> None:
        self.checks = 0
        self.holder = ""


class Tape:
    """One thread's events, which only it notes; `dropped` counts those that are too many.

    It is the slot `tape` of the thread state, and has what recording asks for at each event. `kinds` are those to be
    recorded, `has_lock` says whether the interpreter lock's are among them. `is_out` says that the lock's last event is a
    RELEASE; `instructions` are those since then, where they are counted.
    """

    __slots__ = ("dropped", "entries", "has_lock", "instructions", "is_out", "kinds", "label", "most", "next_number", "note",
                 "notes", "now_ns")  # fmt: skip

    def __init__(self, label: str, notes: LockNotes, recorder: Recorder) -> None:
        self.label = label
        self.notes = notes
        self.entries: list[Any] = []
        self.note = self.entries.extend
        self.dropped = 0
        self.is_out = False
        self.instructions = 0 if recorder.counts_held else UNCOUNTED
        self.kinds = recorder.kinds
        self.has_lock = "RELEASE" in self.kinds
        self.most = recorder.most
        self.next_number = recorder.next_number
        self.now_ns = recorder.now_ns

    def stop(self) -> None:
        """Take nothing more."""
        self.kinds = frozenset()
        self.has_lock = False


class Recorder:
    """The tapes of a run; it `is_on` while the program runs."""

    def __init__(self, config: RunConfig, sync: HostSync) -> None:
        self.is_on = False
        self.kinds = frozenset(kind for group in config.events for kind in GROUPS[group])
        self.most = config.max_events
        self.counts_held = config.count_held
        self.next_number = sync.atomic(-1).increment_and_get
        self.now_ns = sync.monotonic_ns
        self.tapes: list[Tape] = []
        self._notes: dict[object, LockNotes] = {}  # by the lock
        self._blank = Tape("", LockNotes(), self)
        self._blank.stop()

    def begin_tape(self, tstate: ThreadState) -> Tape:
        """Give a thread, which is the one that asks, its tape; before the program begins, one that takes nothing."""
        if not self.is_on:
            return self._blank
        gil = tstate.gil
        notes = self._notes.setdefault(gil, LockNotes()) if gil.is_exclusive else LockNotes()
        tstate.tape = tape = Tape(tstate.label, notes, self)
        self.tapes.append(tape)
        return tape

    def end(self) -> list[Tape]:
        """Record nothing more; return all tapes. After a fork, too: what the new process does is left out."""
        self.is_on = False
        tapes, self.tapes = self.tapes, []
        for tape in tapes:
            tape.stop()
        return tapes


@inlined
def tape_of(tstate: ThreadState) -> Tape:
    """Return the tape of a thread, which is the one that asks."""
    return tstate.tape or recorder_of(tstate).begin_tape(tstate)


def recorder_of(tstate: ThreadState) -> Recorder:
    """Return the recorder of the run."""
    recorder = tstate.interp.run.recorder
    assert recorder is not None
    return recorder


@inlined
def record(tstate: ThreadState, kind: str, detail: object, partner: str, amount: int) -> None:
    """Record that `tstate` does something now, if it belongs to the trace."""
    tape = tape_of(tstate)
    if kind in tape.kinds and is_seen(tstate):
        note_event(tstate, tape, kind, detail, partner, amount)


@inlined
def record_there(tstate: ThreadState, kind: str, partner: str) -> None:
    """Record what becomes of the thread's wish for the lock: since it gave that up, the program goes nowhere."""
    tape = tape_of(tstate)
    if tape.has_lock and is_seen(tstate):
        put_event(tstate, tape, kind, None, AS_BEFORE, "", partner, 0)


@inlined
def note_event(tstate: ThreadState, tape: Tape, kind: str, detail: object, partner: str, amount: int) -> None:
    """Put an event on the tape of `tstate`, with the place of the program's own code that runs or led here."""
    frame = tstate.frame
    while frame is not None and frame.code.is_library:
        frame = frame.back
    code, pc = (None, 0) if frame is None else (frame.code.code, frame.pc)
    put_event(tstate, tape, kind, code, pc, detail, partner, amount)


@inlined
def put_event(
    tstate: ThreadState, tape: Tape, kind: str, code: object, pc: int, detail: object, partner: str, amount: int
) -> None:
    """Put an event on the tape, if there is room; what `detail` reads as is asked for when the run is over."""
    number = tape.next_number()
    if number < tape.most:
        tape.note((number, tape.now_ns(), kind, tstate.gil.ticks, tape.notes.checks, code, pc, detail, partner, amount))
    else:
        tape.dropped += 1


@inlined
def is_seen(tstate: ThreadState) -> bool:
    """False while the thread does what is not the program's own, and no other thread is there to see it."""
    return not (tstate.counters.is_apart and tstate.interp.run.thread_count == 1)


# The observer of the points.


def record_entry(tstate: ThreadState, kind: int, lock: object) -> None:
    """The thread is about to ask for the interpreter lock, which it may just have given up, or has never had."""
    tape = tape_of(tstate)
    if tape.is_out:
        record_there(tstate, "ENTRY", "")
    else:
        record(tstate, "ENTRY", "", "", 0)


def record_busy(tstate: ThreadState, kind: int, lock: object) -> None:
    """The lock was taken."""
    record_there(tstate, "BUSY", holder_known(tstate))


def record_retry(tstate: ThreadState, kind: int, lock: object) -> None:
    """It was taken again."""
    record_there(tstate, "RETRY", holder_known(tstate))


def holder_known(tstate: ThreadState) -> str:
    """Return the label of the thread that has the interpreter lock, "" if that is not known."""
    return tape_of(tstate).notes.holder


def record_take(tstate: ThreadState, kind: int, lock: object) -> None:
    """The thread has the lock."""
    record_there(tstate, "ACQUIRE", "")
    note_holder(tstate)


@inlined
def note_holder(tstate: ThreadState) -> None:
    """Note who has the lock."""
    tape = tape_of(tstate)
    tape.is_out = False
    tape.notes.holder = tape.label


def record_drop(tstate: ThreadState, kind: int, lock: object, cause: str) -> None:
    """It is about to give it up."""
    record_release(tstate, CAUSES.get(cause, "blocking"))


@inlined
def record_release(tstate: ThreadState, cause: str) -> None:
    """Record that the thread gives the interpreter lock up, and after how many instructions since it was last recorded."""
    tape = tape_of(tstate)
    if tape.has_lock and is_seen(tstate):
        note_event(tstate, tape, "RELEASE", cause, "", tape.instructions)
        tape.is_out = True
        tape.notes.holder = ""
        if tape.instructions > 0:
            tape.instructions = 0


def record_request(tstate: ThreadState, kind: int, lock: object) -> None:
    """It is about to ask the holder to drop the lock."""
    record_there(tstate, "DROP_REQUEST", holder_known(tstate))


def record_forced_wait(tstate: ThreadState, kind: int, lock: object) -> None:
    """It waits until another thread has taken what it has dropped on request."""
    record_there(tstate, "FORCED_SWITCH_WAIT", "")


def record_check(tstate: ThreadState, kind: int, lock: object) -> None:
    """It is about to handle the eval breaker."""
    tape = tape_of(tstate)
    if tape.kinds and is_seen(tstate):
        tape.notes.checks += 1


def record_io_begin(tstate: ThreadState, kind: int, cause: str) -> None:
    """It begins a call that may block."""
    record(tstate, "IO_BEGIN", cause, "", 0)


def record_io_end(tstate: ThreadState, kind: int, cause: str) -> None:
    """That is over."""
    record(tstate, "IO_END", cause, "", 0)


def record_start(tstate: ThreadState, kind: int, parent: ThreadState | None) -> None:
    """The thread, which `parent` has made, is about to begin; with the main thread, which has the lock, the program."""
    if parent is None:
        recorder_of(tstate).is_on = True
    record(tstate, "THREAD_START", "", "" if parent is None else parent.label, 0)
    if tstate.is_attached and tstate.gil.is_there:
        record_take(tstate, kind, tstate.gil)


def record_end(tstate: ThreadState, kind: int, parent: object) -> None:
    """It has come to its end."""
    record(tstate, "THREAD_END", "", "", 0)


def record_successor(tstate: ThreadState, kind: int, successor: ThreadState) -> None:
    """Its host thread goes on in another interpreter, with the lock of both."""
    record_release(tstate, CAUSES["interpreter"])
    record(successor, "ACQUIRE", "", "", 0)
    note_holder(successor)


def record_lock_wait(tstate: ThreadState, kind: int, lock: Any) -> None:
    """It is about to wait for a guest lock."""
    record(tstate, "LOCK_WAIT", lock, holder_of_guest_lock(lock), 0)


def record_lock(tstate: ThreadState, kind: int, lock: Any) -> None:
    """It has acquired one."""
    record(tstate, "LOCK_GOT", lock, "", 0)


def record_lock_release(tstate: ThreadState, kind: int, lock: Any) -> None:
    """It is about to release one, which another thread may have acquired."""
    holder = holder_of_guest_lock(lock)
    record(tstate, "LOCK_RELEASED", lock, "" if holder == tstate.label else holder, 0)


def holder_of_guest_lock(lock: Any) -> str:
    """Return the label of the thread that has acquired a guest lock, or that will release it; "" if that is not known."""
    taken = lock.taken
    return "" if taken is None else str(taken[0].label)


def record_signal(tstate: ThreadState, kind: int, number: int) -> None:
    """It is about to handle a signal."""
    known = number in signal.Signals.__members__.values()
    record(tstate, "SIGNAL", signal.Signals(number).name if known else f"signal {number}", "", 0)


def record_finding(tstate: ThreadState, kind: int, name: str) -> None:
    """It has found what is wrong."""
    record(tstate, "FINDING", name, "", 0)


def count_held(tstate: ThreadState, kind: int, frame: object) -> None:
    """An instruction is about to run."""
    tape_of(tstate).instructions += 1


def record_failure(tstate: ThreadState, kind: int, obj: Object, failures: int) -> None:
    """A compare-and-swap of the count of `obj` has failed."""
    record(tstate, "CAS_FAIL", told(obj), "", failures)


def record_merge(tstate: ThreadState, kind: int, obj: Object, change: int) -> None:
    """The parts of a biased count become one."""
    record(tstate, "MERGE", told(obj), "", change)


def record_death(tstate: ThreadState, kind: int, obj: Object) -> None:
    """An object is about to give up what it owns."""
    record(tstate, "DEALLOC", told(obj), "", 0)


def told(obj: Object) -> str:
    """Return the type of `obj`, and its name if there is a ledger that gives names: "list main#12"."""
    name = obj.type.value.name
    return name if obj.record is None else f"{name} {obj.record.name}"
