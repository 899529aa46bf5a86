"""GuestAccess: what natives in the rooms below ask of the thread that runs them, as methods of `tstate`.

They cannot import what stands to the right of them: here they find how to raise and catch guest exceptions, call guest
code, ask an object for its hash, and declare references that only host variables know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from minipy.errors import GuestRaised
from minipy.eval import calls, finalizers, limits
from minipy.eval.limits import DEEPEST_NATIVE
from minipy.model import attributes, instance_creation, introspection, operators, protocol, raising
from minipy.model.construct import new_str
from minipy.model.type_lookup import is_instance
from minipy.refcount.strategy import decref
from minipy.types.iterators.composed_iterators import new_sequence_iterator

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.interpreter import Interpreter
    from minipy.heap.object import Object
    from minipy.types.type_creation import Types


class GuestAccess:
    """The methods; `self` is always a ThreadState, whose base this is."""

    if not TYPE_CHECKING:
        __slots__ = ()
    else:  # ThreadState's
        interp: Interpreter
        types: Types
        depth: int
        native_depth: int
        exc: Object | None
        handled: Object | None
        outer_handled: list[Object | None]
        result: Object | None
        held: list[Object | list[Object]]

    def error(self: Any, kind: str, text: str) -> GuestRaised:
        """Put a new exception of the built-in type `kind` on its way; return what to raise on the host."""
        raised: GuestRaised = self.raise_new(self.types.exceptions[kind], new_str(self, text))
        return raised

    def raise_new(self: Any, type_: Object, *args: Object) -> GuestRaised:
        """As `error`, for an exception type and arguments (stolen)."""
        raised: GuestRaised = self.raise_object(raising.new_exception(self, type_, *args))
        return raised

    def raise_object(self: Any, exc: Object) -> GuestRaised:
        """Put `exc` (stolen) on its way; return what to raise on the host."""
        raising.set_raised(self, exc)
        return GuestRaised()

    def catch(self: Any, kind: str) -> bool:
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

    def call(self: Any, function: Object, args: Sequence[Object], kwargs: dict[str, Object] | None = None) -> Object:
        """Call anything with borrowed arguments, in a nested eval loop if it is guest code; return a new reference."""
        return calls.call(self, function, args, kwargs)

    def bind(self: Any, descriptor: Object, obj: Object | None, type_: Object) -> Object:
        """Return a new reference to `descriptor`, found on `type_`, bound to `obj`."""
        return attributes.bind(self, descriptor, obj, type_)

    def find_attribute(self: Any, obj: Object, name: str) -> Object | None:
        """Return a new reference to `obj.name`, or None."""
        guest_name = new_str(self, name)
        try:
            return attributes.find_attribute(self, obj, guest_name)
        finally:
            decref(self, guest_name)

    def new_sequence_iterator(self: Any, obj: Object) -> Object:
        """Return a new reference to an iterator over an object that has only `__getitem__`."""
        return new_sequence_iterator(self, obj)

    def function_text(self: Any, function: Object) -> str:
        """Return how error messages name what is called: `__main__.f()`."""
        return introspection.function_text(self, function)

    def hash_of(self: Any, obj: Object) -> int:
        """Return `hash(obj)`."""
        return protocol.hash_of(self, obj)

    def is_equal(self: Any, left: Object, right: Object) -> bool:
        """Return the truth of `left is right or left == right`."""
        return operators.is_equal(self, left, right)

    def instantiate(self: Any, type_: Object, args: Sequence[Object], kwargs: dict[str, Object]) -> Object:
        """`type.__call__`: return a new reference to an instance."""
        return instance_creation.instantiate(self, type_, args, kwargs)

    def resume_frame(self: Any, frame: Frame, is_throw: bool) -> Object:
        """Run a generator's `frame` (stolen) to its next yield or its end; return a new reference."""
        return calls.run_frame(self, frame, is_throw)

    def take_result(self) -> Object:
        """Return what the entry frame has just given, now the caller's."""
        result, self.result = self.result, None
        assert result is not None
        return result

    def call_finalizer(self: Any, obj: Object) -> None:
        """Run `__del__` of `obj`, if its type has one; what it raises is printed and ignored."""
        finalizers.call_finalizer(self, obj)

    def call_ignoring_errors(self: Any, function: Object, arg: Object) -> None:
        """Call `function` where nobody can receive what it raises: that is printed and ignored."""
        finalizers.call_ignoring_errors(self, function, arg)

    @contextmanager
    def holding(self: Any, items: list[Object]) -> Iterator[None]:
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
    def deeper(self: Any, doing: str) -> Iterator[None]:
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

    def deliver_signal(self: Any) -> None:
        """Raise KeyboardInterrupt in the guest."""
        raise self.raise_new(self.types.exceptions["KeyboardInterrupt"])

    def reach_limit(self: Any, name: str) -> None:
        """End the run because the configuration's limit `name` is reached."""
        limits.reach_limit(self, name)
