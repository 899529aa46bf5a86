"""Exceptions at any instruction of a guest program, and all that must be right again afterwards.

`Injector` wraps the handlers in the dispatch table, and so all code that is bound while it is there; it counts the
instructions that run and raises just before a chosen one does its work, or out of it when the work is done. `Injected` runs
samples with it in one guest.
"""

from __future__ import annotations

import gc
import re
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from helpers.guest_in_process import FILENAME, Guest, Rooms
from helpers.paths import DATA
from minipy.bytecode.code_object import CO_GENERATOR, CodeObject
from minipy.config import RunConfig
from minipy.errors import GuestRaised
from minipy.eval.frame import FLOOR
from minipy.eval.operands import LEAVE
from minipy.gil.breaker import COLLECT
from minipy.heap.findings import RunEnded
from minipy.heap.ledger import describe
from minipy.runtime.compiling import compile_text

HOST_ERROR = "the host's MemoryError"  # of which the eval loop makes the guest's
# Their locks outlive a program: one that stays held stops all that follow.
SPARED = ("threading.py", "_synchronization.py", "_rlock.py")
SECTION = re.compile(r"^=== (\w+)\n(.*?)(?:^--- after\n(.*?))?(?=^===|\Z)", re.MULTILINE | re.DOTALL)


class Sample(NamedTuple):
    """A program, and what then runs undisturbed to show the state that it has left."""

    name: str
    source: str
    after: str


class Fault(NamedTuple):
    """What is raised at the `at`th instruction (0: nothing): before it does its work or, `is_late`, after that."""

    at: int
    kind: str
    is_late: bool = False


class Ending(NamedTuple):
    """How a program ended, as far as that is the same in CPython."""

    stdout: str
    status: int


NO_FAULT = Fault(0, "")
NO_ENDING = Ending("", -1)


def read_samples() -> tuple[Sample, ...]:
    text = (DATA / "injection_programs.txt").read_text(encoding="utf-8")
    return tuple(Sample(*section.groups(default="")) for section in SECTION.finditer(text))


class Injector:
    """Counts the instructions of the guest's main thread and brings a fault about, between `start` and `stop`.

    What has been bound before stays as it was. `load` gives the modules of the world that the interpreter is from.
    """

    def __init__(self, interp: Any, load: Callable[[str], Any], has_libraries: bool = True) -> None:
        self._has_libraries = has_libraries  # their instructions count, too
        self._main = interp.main
        self._fault: Fault | None = None
        self.count = 0
        self.hit: CodeObject | None = None  # where the fault was
        self.frames: dict[int, Any] = {}  # all that ran
        self._set_error = load("minipy.model.raising").set_error
        (self._table,) = gc.get_referents(load("minipy.eval.handlers").HANDLERS)  # behind the proxy
        self._sound = dict(self._table)
        self._table.update({opcode: self._watched(handler) for opcode, handler in self._sound.items()})

    def start(self, fault: Fault) -> None:
        self._fault, self.count, self.hit = fault, 0, None
        self.frames.clear()

    def stop(self) -> None:
        self._fault = None

    def close(self) -> None:
        """Let code be bound as it was before."""
        self._table.update(self._sound)

    def _counts(self, code: CodeObject) -> bool:
        return code.filename == FILENAME or (self._has_libraries and Path(code.filename).name not in SPARED)

    def _watched(self, handler: Any) -> Any:
        def step(tstate: Any, frame: Any, oparg: Any) -> Any:
            fault = self._fault
            if fault is None or tstate is not self._main or not self._counts(code := frame.code.code):
                return handler(tstate, frame, oparg)
            self.count += 1
            self.frames[id(frame)] = frame
            if self.count != fault.at:
                return handler(tstate, frame, oparg)
            if fault.is_late and (target := handler(tstate, frame, oparg)) == LEAVE:
                return target  # the frame is left: nothing can come out of the instruction any more
            self.hit = code
            if fault.kind == HOST_ERROR:
                raise MemoryError
            raise self._set_error(tstate, fault.kind, "injected")

        return step


class Injected:
    """Runs samples with injected faults in one guest, as long as that is sound."""

    def __init__(self, config: RunConfig) -> None:
        self._config = config
        self._rooms = Rooms(config)
        self._status_of = self._rooms.load("minipy.engine.exit_status").status_of_exception
        self._allow_threads = self._rooms.load("minipy.blocking.allow_threads").allow_threads
        self._guest: Guest | None = None
        self._injector: Injector | None = None
        self._live: list[Any] = []  # objects that were there before

    @property
    def has_hit_the_program(self) -> bool:
        """True if the last fault was in the program's own code, not in a library's."""
        return self._injector.hit is not None and self._injector.hit.filename == FILENAME

    def close(self) -> None:
        if self._guest is not None:
            self._guest.close()
        if self._injector is not None:
            self._injector.close()
        self._guest = self._injector = None

    def prepare(self, sample: Sample) -> tuple[Ending, int]:
        """Begin anew; return how `sample` ends undisturbed, and how many instructions it has."""
        self._warm_up(sample)
        ending, problems = self.run(sample, NO_FAULT)
        problems += self.check()
        assert not problems, problems
        return ending, self._injector.count

    def run(self, sample: Sample, fault: Fault) -> tuple[Ending, list[str]]:
        """Run `sample` with `fault`; return its ending and what is wrong with the state of the interpreter then."""
        guest = self._guest if self._guest is not None else self._warm_up(sample)
        try:
            return self._run(guest, sample, fault)
        except RunEnded:
            guest.has_ended = True
            return NO_ENDING, []
        except BaseException:
            self._guest = None  # there is no way on
            return NO_ENDING, [traceback.format_exc()]

    def _run(self, guest: Guest, sample: Sample, fault: Fault) -> tuple[Ending, list[str]]:
        namespace = guest.new_namespace()
        status = self._status(guest, sample, fault, namespace)
        problems = unclean_frames(self._injector.frames.values())
        while len(guest.interp.threads) > 1:
            with self._allow_threads(guest.tstate, "read"):
                guest.tstate.parker.park(0.1)
        stdout = guest.stdout.take()
        after = guest.run(sample.after, namespace)
        guest.drop(namespace)
        problems += [after.traceback] if after.traceback else []
        return Ending(stdout + after.stdout + guest.stdout.take(), status), problems + state_problems(guest)

    def _status(self, guest: Guest, sample: Sample, fault: Fault, namespace: Any) -> int:
        """Run the program and return the exit status that it means."""
        codes = self._rooms.codes
        if sample.source not in codes:
            codes[sample.source] = compile_text(sample.source, FILENAME, "exec", 1 << 20)
        self._injector.start(fault)
        try:
            self._rooms.names.run_module_code(guest.tstate, codes[sample.source], namespace)
            return 0
        except GuestRaised:
            self._injector.stop()
            status: int = self._status_of(guest.tstate, guest.runtime)
            return status
        finally:
            self._injector.stop()
            guest.stderr.take()

    def check(self) -> list[str]:
        """Return what the runs since the last check have left: findings of an audit, dead weight, locks that are held."""
        guest = self._guest
        if guest is None:
            return []  # it broke, and `run` has said how
        self._injector.frames.clear()
        if not guest.has_ended:
            guest.interp.collector.collect(guest.tstate)
        problems = [f"{name} is held" for name, mutex in host_locks(guest) if mutex.locked()]
        problems += filter(None, [guest.findings_text()])
        problems += self._survivors(list(guest.interp.ledger.live.values()))
        if problems:
            self.close()
        return problems

    def _survivors(self, live: list[Any]) -> list[str]:
        """What has come to stay: nothing should, once a program has run undisturbed."""
        before, self._live = self._live, live
        if len(live) <= len(before):
            return []
        known = set(map(id, before))
        new = ", ".join([describe(obj) for obj in live if id(obj) not in known][:10])
        return [f"{len(live) - len(before)} objects are left over, among them {new}"]

    def _warm_up(self, sample: Sample) -> Guest:
        """Return a new guest in which `sample` has run, so that all it imports is there."""
        self.close()
        guest = self._guest = Guest(self._config, rooms=self._rooms)
        self._injector = Injector(guest.interp, self._rooms.load)
        self._run(guest, sample, NO_FAULT)
        guest.interp.collector.collect(guest.tstate)
        self._live = list(guest.interp.ledger.live.values())
        return guest


def unclean_frames(frames: Any) -> list[str]:
    """Frames that have been left hold nothing any more (but a generator's, which may wait to be entered again)."""
    return [
        f"the frame of {frame.code.code.qualname} has values {frame.stack}, blocks {frame.blocks}, instance {frame.instance}"
        for frame in frames
        if not frame.code.code.flags & CO_GENERATOR and (len(frame.stack) > FLOOR or frame.blocks or frame.instance)
    ]


def state_problems(guest: Guest) -> list[str]:
    """What is not as it must be when no guest code runs: in the thread's state, the breaker, the interpreter lock."""
    interp, tstate, gil = guest.interp, guest.tstate, guest.interp.gil
    expected = {
        "frame": None, "depth": 0, "native_depth": 0, "exc": None, "handled": None, "outer_handled": [], "result": None,
        "held": [], "dying": [], "is_dying": False, "is_reraise": False, "is_attached": True,
    }  # fmt: skip
    problems = [
        f"tstate.{name} is {value!r}" for name, wanted in expected.items() if (value := getattr(tstate, name)) != wanted
    ]
    if interp.breaker.is_set and set(interp.breaker.reasons) != {COLLECT}:  # a collection waits for the next look-up
        problems.append(f"the eval breaker asks for {set(interp.breaker.reasons)}")
    gil.stop_world(tstate)  # lets a thread that has been joined drop the lock
    gil.resume_world(tstate)
    if gil.kind == "ticker":
        holders, waiting = int(gil._is_locked), gil._waiting
    else:
        holders, waiting = gil._running, int(gil._stopper is not None)
    if (holders, waiting) != (1, 0):  # this thread itself
        problems.append(f"the interpreter lock has {holders} holders and {waiting} who wait")
    imports = guest.runtime.import_locks
    if imports._running or imports._waiting:
        problems.append(f"imports go on: {imports._running}, {imports._waiting}")
    return problems


def host_locks(guest: Guest) -> Iterator[tuple[str, Any]]:
    """Every mutex of the host that a guest can have to do with."""
    interp = guest.interp
    yield "the interpreter's mutex", interp.mutex
    yield "the interpreter lock's mutex", interp.gil._mutex
    yield "the breaker's mutex", interp.breaker._mutex
    yield "the limits' mutex", interp.limits._mutex
    yield "the import locks' mutex", guest.runtime.import_locks._mutex
    for obj in interp.ledger.live.values():
        if obj.lock is not None:
            yield f"the lock of {describe(obj)}", obj.lock
        if obj.type is interp.types.lock:
            yield "the mutex of a guest lock", obj.value._mutex
