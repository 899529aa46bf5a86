"""ThreadState: everything that belongs to one guest thread, passed to every function that runs on it as `tstate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.errors import InternalError
from minipy.eval import calls, finalizers
from minipy.eval.observing.counters import Counters
from minipy.heap.allocation import dealloc
from minipy.heap.findings import RunEnded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from minipy.eval.frame import Frame
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.observing.recorder import Tape
    from minipy.eval.tracing import Tracing
    from minipy.heap.object import Object
    from minipy.heap.places import Spot
    from minipy.model.builtin_types import Types


class ThreadState:
    """One guest thread.

    `frame` is the running frame, `exc` the propagating exception (owned) and `handled` the one being handled (owned), both
    or either None; `outer_handled` has what is handled by those who resumed the running generators (owned), the innermost
    last. `held` lists references that native code holds in host variables, single or in host lists, so that
    an audit can count them. `label` names the thread by its parent and its number there; `ident` is what the guest sees.
    The attributes up to `at_point` repeat what the interpreter has chosen for all threads, because everybody asks for it.
    """

    __slots__ = ("allocations", "at_point", "breaths", "children", "containers", "context", "counters", "counts", "dealloc",
                 "depth", "dying", "exc", "frame", "free_atoms", "free_frames", "gil", "handled", "has_immortals",
                 "has_object_locks", "has_quarantine", "held", "ident", "interp", "is_attached", "is_audited", "is_daemon",
                 "is_dying", "is_finalizing", "is_main", "is_reraise", "label", "ledger", "locals", "lock_checks",
                 "native_depth", "observers", "outer_handled", "parker", "polls_always", "result", "shown", "started_at",
                 "steps_left", "sync", "tape", "to_merge", "tracing", "types", "vacant")  # fmt: skip

    def __init__(self, interp: Interpreter, label: str, ident: int) -> None:
        self.interp = interp
        self.types: Types = interp.types
        self.sync = interp.sync
        self.gil = interp.gil
        self.counts = interp.counts
        self.containers = interp.containers
        self.ledger = interp.ledger
        self.dealloc = dealloc
        self.observers = interp.observers
        self.lock_checks = interp.lock_checks
        self.has_quarantine = interp.config.has_ledger
        self.is_audited = interp.config.is_audited
        self.has_object_locks = interp.config.has_object_locks
        self.has_immortals = interp.config.immortal > 0
        self.polls_always = interp.config.poll == "instruction"
        self.breaths = self.steps_left = 0  # look-ups to the next breath, if compiled; steps, of those drawn from the run's
        self.at_point = interp.at_point
        self.label = label
        self.ident = ident
        self.is_main = label == "main"
        self.is_daemon = False
        self.is_finalizing = False  # runs the end of the run itself
        self.is_attached = False  # holds the interpreter lock
        self.started_at: Spot | None = None  # where in the program, if it was there
        self.children = 0
        self.frame: Frame | None = None
        self.depth = 0
        self.native_depth = 0  # how much of it is recursion of the host, too
        self.exc: Object | None = None
        self.handled: Object | None = None
        self.outer_handled: list[Object | None] = []
        self.is_reraise = False  # `exc` propagates for another time: no new traceback entry where it starts
        self.result: Object | None = None  # of the entry frame that has just returned
        self.held: list[Object | list[Object]] = []
        self.shown: list[Object] = []  # the containers whose repr is being built (borrowed)
        self.context: Object | None = None  # of context variables (owned), once it is asked for
        self.locals: list[Object] = []  # the thread-local objects that it has used (borrowed, some are gone)
        self.dying: list[list[Object]] = []  # what freed objects owned and is still to be given up, next at the end
        self.is_dying = False
        self.allocations = 0
        self.free_atoms: list[Object] = []  # dead objects for new_atom
        self.free_frames: list[Frame] = []
        self.to_merge: list[Any] | None = []  # objects (owned) whose counts others leave to this thread
        self.vacant: dict[Object | None, list[int]] = {}  # what `id` has shown of dead objects, by their shape
        self.counters = Counters()
        self.tape: Tape | None = None  # of the events of a trace
        self.tracing: Tracing | None = None
        self.parker = interp.sync.parker()

    def end_run(self) -> None:
        """End the run because of a finding: this thread leaves at once, the others at their next look-up."""
        self.interp.request_end()
        raise RunEnded

    def request_merge(self) -> None:
        """Have this thread merge what waits for it, at its next look-up."""
        self.interp.breaker.request(self.interp.reasons.merge)
        self.gil.hurry()

    # --- the exception

    def being_handled(self) -> Object | None:
        """Return the exception being handled (borrowed), by the running generator or by who resumed it."""
        if self.handled is not None:
            return self.handled
        return next((outer for outer in reversed(self.outer_handled) if outer is not None), None)

    def take_exception(self) -> Object:
        """Return the propagating exception, now the caller's."""
        exc, self.exc = self.exc, None
        assert exc is not None
        return exc

    def take_result(self) -> Object:
        """Return what the entry frame has just given, now the caller's."""
        result, self.result = self.result, None
        assert result is not None
        return result

    # --- what the rooms below the evaluator ask of it

    def call(self, function: Object, args: Sequence[Object], kwargs: Mapping[str, Object] | None = None) -> Object:
        """Call anything with borrowed arguments, in a nested eval loop if it is guest code; return a new reference."""
        return calls.call(self, function, args, kwargs)

    def run_frame(self, frame: Frame, is_throw: bool) -> Object:
        """Run a generator's `frame` (stolen) to its next yield or its end; return a new reference."""
        return calls.run_frame(self, frame, is_throw)

    def call_finalizer(self, obj: Object) -> None:
        """Run `__del__` of `obj`, if its type has one; what it raises is printed and ignored."""
        finalizers.call_finalizer(self, obj)

    def call_ignoring_errors(self, function: Object, arg: Object) -> None:
        """Call `function` where nobody can receive what it raises: that is printed and ignored."""
        finalizers.call_ignoring_errors(self, function, arg)


def attach(tstate: ThreadState) -> None:
    """Take the interpreter lock: `tstate` interprets from now on (_PyThreadState_Attach)."""
    if tstate.is_attached:
        raise InternalError(f"thread {tstate.label} takes the interpreter lock that it holds")
    if tstate.gil.is_there:
        tstate.gil.take(tstate)
    tstate.is_attached = True
    if tstate.to_merge:
        tstate.request_merge()  # others may have found the thread away


def detach(tstate: ThreadState, cause: str) -> None:
    """Drop the interpreter lock because of `cause` (_PyThreadState_Detach)."""
    if not tstate.is_attached:
        raise InternalError(f"thread {tstate.label} drops the interpreter lock without holding it")
    tstate.is_attached = False
    if tstate.gil.is_there:
        tstate.gil.drop(tstate, cause)
