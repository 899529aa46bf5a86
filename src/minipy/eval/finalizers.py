"""Finalizers: what runs when the last reference to an object has gone, and where its errors end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.eval.unwind import add_traceback
from minipy.heap.object import Object
from minipy.model.held_references import owned
from minipy.model.special_methods import bound_or_none
from minipy.model.type_lookup import lookup_ref
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


class errors_reported:
    """`with errors_reported(tstate, where):` prints and drops what its body raises, which nobody could receive.

    The exception that was propagating before propagates again afterwards.
    """

    __slots__ = ("_pending", "_tstate", "_where")

    def __init__(self, tstate: ThreadState, where: Object) -> None:
        self._tstate = tstate
        self._where = where
        self._pending: Object | None = None

    def __enter__(self) -> None:
        tstate = self._tstate
        self._pending, tstate.exc = tstate.exc, None
        if self._pending is not None:
            tstate.held.append(self._pending)

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> bool:
        tstate = self._tstate
        is_raised = kind is not None and issubclass(kind, GuestRaised)
        try:
            if is_raised:
                if tstate.frame is not None and tstate.exc is not None and tstate.exc.value.traceback is None:
                    add_traceback(tstate, tstate.frame)
                tstate.interp.services.report_unraisable(tstate, self._where)
        finally:
            if self._pending is not None:
                tstate.held.pop()
            tstate.exc = self._pending
        return is_raised


def call_finalizer(tstate: ThreadState, obj: Object) -> None:
    """Run `__del__` of `obj`, else what its built-in type has as its finalizer."""
    finalizer = lookup_ref(tstate, obj.type, "__del__")
    if finalizer is None:
        native = obj.type.value.finalize
        if native is not None:
            with errors_reported(tstate, obj):
                native(tstate, obj)
        return
    args = [obj]
    if finalizer.type is not tstate.types.function:
        decref(tstate, finalizer)
        finalizer, args = _bound_finalizer(tstate, obj), []
    if finalizer is not None:
        with owned(tstate, finalizer), errors_reported(tstate, finalizer):
            decref(tstate, call(tstate, finalizer, args))


def _bound_finalizer(tstate: ThreadState, obj: Object) -> Object | None:
    finalizer = None
    with errors_reported(tstate, obj):  # nothing is to report: it keeps the exception that is propagating
        finalizer = bound_or_none(tstate, obj, "__del__")
    return finalizer


def call_ignoring_errors(tstate: ThreadState, function: Object, arg: Object) -> None:
    """Call `function` with `arg`."""
    with errors_reported(tstate, function):
        decref(tstate, call(tstate, function, [arg]))
