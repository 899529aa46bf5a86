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

from minipy.trace.events import GROUPS

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.config import RunConfig
    from minipy.eval.thread_state import ThreadState
    from minipy.heap.object import Object
    from minipy.sync.primitives import HostSync

    # Number, time, kind, countdown, check, where the program goes on (its code, an index there), detail, partner, amount.
    Entry = tuple[int, int, str, int, int, CodeObject | None, int, Any, str, int]


UNCOUNTED: Final = -1
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

    `instructions` are those since the last RELEASE, where they are counted.
    """

    __slots__ = ("dropped", "entries", "instructions", "label", "note", "notes")

    def __init__(self, label: str, notes: LockNotes) -> None:
        self.label = label
        self.notes = notes
        self.entries: list[Entry] = []
        self.note = self.entries.append
        self.dropped = 0
        self.instructions = 0


class Recorder:
    """The tapes of a run; it `is_on` while the program runs."""

    def __init__(self, config: RunConfig, sync: HostSync) -> None:
        self.is_on = False
        self.kinds = frozenset(kind for group in config.events for kind in GROUPS[group])
        self.most = config.max_events
        self._counts_held = config.count_held
        self.next_number = sync.atomic(-1).increment_and_get
        self.now_ns = sync.monotonic_ns
        self.tapes: dict[ThreadState, Tape] = {}
        self._notes: dict[object, LockNotes] = {}  # by the lock

    def tape_of(self, tstate: ThreadState) -> Tape:
        """Return the tape of a thread, which is the one that asks."""
        return self.tapes.get(tstate) or self._begin_tape(tstate)

    def _begin_tape(self, tstate: ThreadState) -> Tape:
        gil = tstate.gil
        notes = self._notes.setdefault(gil, LockNotes()) if gil.is_exclusive else LockNotes()
        tape = self.tapes[tstate] = Tape(tstate.label, notes)
        tape.instructions = 0 if self._counts_held else UNCOUNTED
        return tape

    def begin_process(self) -> None:
        """After a fork: what the new process does is not recorded."""
        self.is_on = False
        self.tapes.clear()


def recorder_of(tstate: ThreadState) -> Recorder:
    """Return the recorder of the run."""
    recorder = tstate.interp.run.recorder
    assert recorder is not None
    return recorder


def record(tstate: ThreadState, kind: str, detail: object = "", partner: str = "", amount: int = 0) -> Tape | None:
    """Record that `tstate` does something now; what `detail` reads as is asked for when the run is over.

    Return the thread's tape, None if that belongs to what is left out.
    """
    recorder = tstate.interp.run.recorder
    assert recorder is not None
    if not recorder.is_on or kind not in recorder.kinds or (tstate.counters.is_apart and _is_alone(tstate)):
        return None
    tape = recorder.tapes.get(tstate) or recorder.tape_of(tstate)
    number = recorder.next_number()
    if number >= recorder.most:
        tape.dropped += 1
        return tape
    frame = tstate.frame
    while frame is not None and frame.code.is_library:
        frame = frame.back
    code, pc = (None, 0) if frame is None else (frame.code.code, frame.pc)
    tape.note((number, recorder.now_ns(), kind, tstate.gil.ticks, tape.notes.checks, code, pc, detail, partner, amount))
    return tape


def _is_alone(tstate: ThreadState) -> bool:
    """True if no other thread sees what `tstate` does: if that is not the program's own, it is left out."""
    return tstate.interp.run.thread_count == 1


# The observer of the points.


def record_entry(tstate: ThreadState, kind: int, lock: object) -> None:
    """The thread is about to ask for the interpreter lock."""
    record(tstate, "ENTRY")


def record_busy(tstate: ThreadState, kind: int, lock: object) -> None:
    """The lock was taken."""
    record(tstate, "BUSY", "", recorder_of(tstate).tape_of(tstate).notes.holder)


def record_retry(tstate: ThreadState, kind: int, lock: object) -> None:
    """It was taken again."""
    record(tstate, "RETRY", "", recorder_of(tstate).tape_of(tstate).notes.holder)


def record_take(tstate: ThreadState, kind: int, lock: object) -> None:
    """The thread has the lock."""
    tape = record(tstate, "ACQUIRE")
    if tape is not None:
        tape.notes.holder = tape.label


def record_drop(tstate: ThreadState, kind: int, lock: object, cause: str) -> None:
    """It is about to give it up."""
    release(tstate, CAUSES.get(cause, "blocking"))


def release(tstate: ThreadState, cause: str) -> None:
    """Record that the thread gives the interpreter lock up, and after how many instructions since it was last recorded."""
    tape = recorder_of(tstate).tapes.get(tstate)
    if tape is not None and record(tstate, "RELEASE", cause, "", tape.instructions):
        tape.notes.holder = ""
        if tape.instructions > 0:
            tape.instructions = 0


def record_request(tstate: ThreadState, kind: int, lock: object) -> None:
    """It is about to ask the holder to drop the lock."""
    record(tstate, "DROP_REQUEST", "", recorder_of(tstate).tape_of(tstate).notes.holder)


def record_forced_wait(tstate: ThreadState, kind: int, lock: object) -> None:
    """It waits until another thread has taken what it has dropped on request."""
    record(tstate, "FORCED_SWITCH_WAIT")


def record_check(tstate: ThreadState, kind: int, lock: object) -> None:
    """It is about to handle the eval breaker."""
    recorder = recorder_of(tstate)
    if recorder.is_on and not (tstate.counters.is_apart and _is_alone(tstate)):
        recorder.tape_of(tstate).notes.checks += 1


def record_io_begin(tstate: ThreadState, kind: int, cause: str) -> None:
    """It begins a call that may block."""
    record(tstate, "IO_BEGIN", cause)


def record_io_end(tstate: ThreadState, kind: int, cause: str) -> None:
    """That is over."""
    record(tstate, "IO_END", cause)


def record_start(tstate: ThreadState, kind: int, parent: ThreadState | None) -> None:
    """The thread, which `parent` has made, is about to begin; with the main thread, which has the lock, the program."""
    if parent is None:
        recorder_of(tstate).is_on = True
    record(tstate, "THREAD_START", "", "" if parent is None else parent.label)
    if tstate.is_attached and tstate.gil.is_there:
        record_take(tstate, kind, tstate.gil)


def record_end(tstate: ThreadState, kind: int, parent: object) -> None:
    """It has come to its end."""
    record(tstate, "THREAD_END")


def record_successor(tstate: ThreadState, kind: int, successor: ThreadState) -> None:
    """Its host thread goes on in another interpreter, with the lock of both."""
    release(tstate, CAUSES["interpreter"])
    record_take(successor, kind, successor.gil)


def record_lock_wait(tstate: ThreadState, kind: int, lock: Any) -> None:
    """It is about to wait for a guest lock."""
    record(tstate, "LOCK_WAIT", lock, holder_of_guest_lock(lock))


def record_lock(tstate: ThreadState, kind: int, lock: Any) -> None:
    """It has acquired one."""
    record(tstate, "LOCK_GOT", lock)


def record_lock_release(tstate: ThreadState, kind: int, lock: Any) -> None:
    """It is about to release one, which another thread may have acquired."""
    holder = holder_of_guest_lock(lock)
    record(tstate, "LOCK_RELEASED", lock, "" if holder == tstate.label else holder)


def holder_of_guest_lock(lock: Any) -> str:
    """Return the label of the thread that has acquired a guest lock, or that will release it; "" if that is not known."""
    taken = lock.taken
    return "" if taken is None else str(taken[0].label)


def record_signal(tstate: ThreadState, kind: int, number: int) -> None:
    """It is about to handle a signal."""
    known = number in signal.Signals.__members__.values()
    record(tstate, "SIGNAL", signal.Signals(number).name if known else f"signal {number}")


def record_finding(tstate: ThreadState, kind: int, name: str) -> None:
    """It has found what is wrong."""
    record(tstate, "FINDING", name)


def count_held(tstate: ThreadState, kind: int, frame: object) -> None:
    """An instruction is about to run."""
    recorder_of(tstate).tape_of(tstate).instructions += 1


def record_failure(tstate: ThreadState, kind: int, obj: Object, failures: int) -> None:
    """A compare-and-swap of the count of `obj` has failed."""
    record(tstate, "CAS_FAIL", told(obj), "", failures)


def record_merge(tstate: ThreadState, kind: int, obj: Object, change: int) -> None:
    """The parts of a biased count become one."""
    record(tstate, "MERGE", told(obj), "", change)


def record_death(tstate: ThreadState, kind: int, obj: Object) -> None:
    """An object is about to give up what it owns."""
    record(tstate, "DEALLOC", told(obj))


def told(obj: Object) -> str:
    """Return the type of `obj`, and its name if there is a ledger that gives names: "list main#12"."""
    name = obj.type.value.name
    return name if obj.record is None else f"{name} {obj.record.name}"
