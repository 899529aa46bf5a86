"""The payload of an exception, and of the traceback that hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.heap.allocation import new_container
from minipy.heap.object import Object
from minipy.model.constructors import new_tuple
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.bytecode.positions import Position
    from minipy.model.model_thread import ModelThread


class ExceptionBody:
    """The payload of an exception: its arguments, what it came from and where (owned references or None).

    `fields` holds what the type keeps beside the arguments (owned), by name; None until it is taken from them.
    """

    __slots__ = ("args", "cause", "context", "fields", "suppress_context", "traceback")

    def __init__(self, args: Object) -> None:
        self.args: Object = args
        self.traceback: Object | None = None
        self.context: Object | None = None
        self.cause: Object | None = None
        self.suppress_context = False
        self.fields: dict[str, Object] | None = None


def exception_references(exc: Object) -> list[Object]:
    """Return what an exception owns."""
    body: ExceptionBody = exc.value
    parts = [part for part in (body.args, body.traceback, body.context, body.cause) if part is not None]
    return [*parts, *body.fields.values()] if body.fields else parts


def exception_clear(tstate: ModelThread, exc: Object) -> None:
    """Make an exception that nobody can reach give up what it owns, but for its type."""
    body: ExceptionBody = exc.value
    parts = exception_references(exc)
    body.args, body.fields = new_tuple(tstate, []), None
    body.traceback = body.context = body.cause = None
    for part in parts:
        decref(tstate, part)


def new_exception(tstate: ModelThread, type_: Object, *args: Object) -> Object:
    """Return a new reference to an exception of `type_` with `args` (stolen); `__init__` is not run."""
    return new_container(tstate, type_, ExceptionBody(new_tuple(tstate, list(args))))


class TracebackBody:
    """The payload of a traceback entry: a Frame and the rest of the chain (both owned), where the frame stood.

    `lasti` counts bytes as if an instruction took two of them; a program that makes an entry may give any number.
    """

    __slots__ = ("frame", "lasti", "lineno", "next")

    def __init__(self, frame: Any, lasti: int, lineno: int, next_: Object | None) -> None:
        self.frame = frame
        self.lasti = lasti
        self.lineno = lineno
        self.next = next_

    def position(self) -> Position | None:
        """Return the place in the source that the entry is about; None where its frame has no such instruction."""
        positions = self.frame.code.code.positions()
        return positions[self.lasti // 2] if 0 <= self.lasti // 2 < len(positions) else None


def traceback_references(obj: Object) -> list[Object]:
    """Return what a traceback entry owns."""
    body = obj.value
    return [body.frame] if body.next is None else [body.next, body.frame]  # from the innermost outwards, as CPython
