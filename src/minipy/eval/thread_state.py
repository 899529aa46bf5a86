"""ThreadState: everything that belongs to one guest thread, passed to every function that runs on it as `tstate`."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval import calls, finalizers, limits
from minipy.eval.counters import Counters
from minipy.eval.frame import DEEPEST_NATIVE
from minipy.heap.allocation import dealloc
from minipy.heap.findings import RunEnded
from minipy.objects import attributes, exception_object, instance_creation, introspection, operations, protocol
from minipy.objects.construct import new_str
from minipy.objects.iterators import new_sequence_iterator
from minipy.objects.type_object import is_instance
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.frame import Frame
    from minipy.eval.interpreter import Interpreter
    from minipy.heap.object import Object


class ThreadState:
    """One guest thread.

    `frame` is the running frame, `exc` the exception on its way (owned) and `handled` the one being handled (owned), both
    or either None; `outer_handled` has what is handled by those who resumed the running generators (owned), the innermost
    last. `held` lists references that native code holds in host variables, single or in host lists, so that
    an audit can count them. `label` names the thread by its parent and its number there; `ident` is what the guest sees.
    The attributes up to `at_point` repeat what the interpreter has chosen for all threads, because everybody asks for it.
    """

    __slots__ = ("allocations", "at_point", "children", "containers", "counters", "counts", "dealloc", "depth", "dying", "exc",
                 "frame", "free_frames", "free_numbers", "gil", "handled", "has_counters", "has_int_limit", "has_ledger", "has_object_locks", "has_step_limit", "held", "ident",
                 "interp", "is_attached", "is_daemon", "is_dying", "is_finalizing", "is_main", "is_reraise",
                 "label", "ledger", "native_depth", "new_count", "outer_handled", "parker", "result", "steps_left", "sync", "types")  # fmt: skip

    def __init__(self, interp: Interpreter, label: str, ident: int) -> None:
        self.interp = interp
        self.types = interp.types
        self.sync = interp.sync
        self.gil = interp.gil
        self.counts = interp.counts
        self.containers = interp.containers
        self.new_count = interp.counts.new_count
        self.ledger = interp.ledger
        self.dealloc = dealloc
        self.has_ledger = interp.config.has_ledger
        self.has_object_locks = interp.config.has_object_locks
        self.has_counters = interp.config.stats
        self.has_step_limit = interp.config.max_steps > 0
        self.has_int_limit = interp.config.max_int_bits > 0
        self.steps_left = 0  # of those drawn from the run's
        self.at_point = interp.at_point
        self.label = label
        self.ident = ident
        self.is_main = label == "main"
        self.is_daemon = False
        self.is_finalizing = False  # runs the end of the run itself
        self.is_attached = False  # holds the interpreter lock
        self.children = 0
        self.frame: Frame | None = None
        self.depth = 0
        self.native_depth = 0  # how much of it is recursion of the host, too
        self.exc: Object | None = None
        self.handled: Object | None = None
        self.outer_handled: list[Object | None] = []
        self.is_reraise = False  # `exc` is on its way for another time: no new traceback entry where it starts
        self.result: Object | None = None  # of the entry frame that has just returned
        self.held: list[Object | list[Object]] = []
        self.dying: list[list[Object]] = []  # what freed objects owned and is still to be given up, next at the end
        self.is_dying = False
        self.allocations = 0
        self.free_numbers: list[Object] = []  # dead ints and floats
        self.free_frames: list[Frame] = []
        self.counters = Counters()
        self.parker = interp.sync.parker()

    # --- what the rooms below ask of the thread that runs them

    def error(self, kind: str, text: str) -> GuestRaised:
        """Put a new exception of the built-in type `kind` on its way; return what to raise on the host."""
        return self.raise_new(self.types.exceptions[kind], new_str(self, text))

    def raise_new(self, type_: Object, *args: Object) -> GuestRaised:
        """As `error`, for an exception type and arguments (stolen)."""
        return self.raise_object(exception_object.new_exception(self, type_, *args))

    def raise_object(self, exc: Object) -> GuestRaised:
        """Put `exc` (stolen) on its way; return what to raise on the host."""
        exception_object.set_raised(self, exc)
        return GuestRaised()

    def catch(self, kind: str) -> bool:
        """If the exception on its way is of the built-in type `kind`, drop it and return True."""
        if self.exc is None or not is_instance(self.exc, self.types.exceptions[kind]):
            return False
        decref(self, self.take_exception())
        return True

    def being_handled(self) -> Object | None:
        """Return the exception being handled (borrowed), by the running generator or by who resumed it."""
        if self.handled is not None:
            return self.handled
        return next((outer for outer in reversed(self.outer_handled) if outer is not None), None)

    def take_exception(self) -> Object:
        """Return the exception on its way, now the caller's."""
        exc, self.exc = self.exc, None
        assert exc is not None
        return exc

    def call(self, function: Object, args: Sequence[Object], kwargs: dict[str, Object] | None = None) -> Object:
        """Call anything with borrowed arguments, in a nested eval loop if it is guest code; return a new reference."""
        return calls.call(self, function, args, kwargs)

    def bind(self, descriptor: Object, obj: Object | None, type_: Object) -> Object:
        """Return a new reference to `descriptor`, found on `type_`, bound to `obj`."""
        return attributes.bind(self, descriptor, obj, type_)

    def find_attribute(self, obj: Object, name: str) -> Object | None:
        """Return a new reference to `obj.name`, or None."""
        guest_name = new_str(self, name)
        try:
            return attributes.find_attribute(self, obj, guest_name)
        finally:
            decref(self, guest_name)

    def new_sequence_iterator(self, obj: Object) -> Object:
        """Return a new reference to an iterator over an object that has only `__getitem__`."""
        return new_sequence_iterator(self, obj)

    def function_text(self, function: Object) -> str:
        """Return how error messages name what is called: `__main__.f()`."""
        return introspection.function_text(self, function)

    def hash_of(self, obj: Object) -> int:
        """Return `hash(obj)`."""
        return protocol.hash_of(self, obj)

    def is_equal(self, left: Object, right: Object) -> bool:
        """Return the truth of `left is right or left == right`."""
        return operations.is_equal(self, left, right)

    def instantiate(self, type_: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
        """`type.__call__`: return a new reference to an instance."""
        return instance_creation.instantiate(self, type_, args, kwargs)

    def resume_frame(self, frame: Frame, is_throw: bool) -> Object:
        """Run a generator's `frame` (stolen) to its next yield or its end; return a new reference."""
        return calls.run_frame(self, frame, is_throw)

    def take_result(self) -> Object:
        """Return what the entry frame has just given, now the caller's."""
        result, self.result = self.result, None
        assert result is not None
        return result

    def call_finalizer(self, obj: Object) -> None:
        """Run `__del__` of `obj`, if its type has one; what it raises is printed and ignored."""
        finalizers.call_finalizer(self, obj)

    def call_ignoring_errors(self, function: Object, arg: Object) -> None:
        """Call `function` where nobody can receive what it raises: that is printed and ignored."""
        finalizers.call_ignoring_errors(self, function, arg)

    @contextmanager
    def holding(self, items: list[Object]) -> Iterator[None]:
        """Declare the references in `items` while the body runs; give them all up if it raises."""
        self.held.append(items)
        try:
            yield
        except BaseException:
            self.held.pop()
            while items:
                decref(self, items.pop())
            raise
        self.held.pop()

    @contextmanager
    def deeper(self, doing: str) -> Iterator[None]:
        """Count one level of recursion in native code; `doing` ends the RecursionError's text."""
        if self.depth >= self.interp.recursion_limit or self.native_depth >= DEEPEST_NATIVE:
            raise self.error("RecursionError", f"maximum recursion depth exceeded{doing}")
        self.depth += 1
        self.native_depth += 1
        try:
            yield
        finally:
            self.depth -= 1
            self.native_depth -= 1

    def deliver_signal(self) -> None:
        """Raise KeyboardInterrupt in the guest."""
        raise self.raise_new(self.types.exceptions["KeyboardInterrupt"])

    # --- where the thread stands

    def place(self) -> tuple[ThreadState, CodeObject | None, int]:
        """Return where the thread stands now, cheaply; `heap.ledger.site_of` makes it readable."""
        frame = self.frame
        if frame is None:
            return self, None, 0
        return self, frame.code.code, frame.pc - 1

    def reach_limit(self, name: str) -> None:
        """End the run because the configuration's limit `name` is reached."""
        limits.reach_limit(self, name)

    def end_run(self) -> None:
        """End the run because of a finding: this thread leaves at once, the others at their next look-up."""
        self.interp.request_end()
        raise RunEnded

    def roots(self) -> Iterator[Object]:
        """Yield every reference that this thread holds outside of the heap."""
        frame = self.frame
        while frame is not None:
            yield frame
            frame = frame.back
        for children in self.dying:
            yield from children
        for held in self.held:
            if isinstance(held, list):
                yield from held
            else:
                yield held
        for obj in (self.exc, self.handled, self.result, *self.outer_handled):
            if obj is not None:
                yield obj
