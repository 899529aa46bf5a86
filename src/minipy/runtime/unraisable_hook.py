"""sys.unraisablehook: what is told of an exception that nobody can receive, as one raised by a finalizer or a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.errors import GuestRaised
from minipy.eval.calls import call
from minipy.heap.allocation import new_container
from minipy.heap.fields import show_field
from minipy.heap.object import Object
from minipy.model.constructors import new_none, new_ref, new_str
from minipy.model.held_references import owned
from minipy.model.host_conversions import repr_text
from minipy.model.native import Native
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.runtime.sys_records import record_spec
from minipy.runtime.tracebacks.traceback_text import IGNORED, unraisable_writes

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

_FIELDS: Final = ("exc_type", "exc_value", "exc_traceback", "err_msg", "object")
HOOK_ARGS: Final = record_spec("UnraisableHookArgs", _FIELDS, "builtins")


def sys_unraisablehook(tstate: ThreadState, told: Object) -> Object:
    """`sys.unraisablehook(unraisable)`: print it to `sys.stderr`."""
    if told.type is not tstate.types.by_name[HOOK_ARGS.name]:
        raise set_error(tstate, "TypeError", "sys.unraisablehook argument type must be UnraisableHookArgs")
    _, exc, _, message, where = told.value
    heading = message.value if message is not tstate.types.none else IGNORED
    show_unraisable(tstate, heading, where, exc)
    return new_none(tstate)


def call_unraisablehook(tstate: ThreadState, hook: Object, message: str, where: Object, exc: Object) -> None:
    """Tell `hook` (borrowed), which the program has set, of `exc` (borrowed); raises what it raises."""
    parts = (
        new_ref(tstate, exc.type), new_ref(tstate, exc), show_field(tstate, exc, "traceback"),
        new_str(tstate, message) if message != IGNORED else new_none(tstate), new_ref(tstate, where),
    )  # fmt: skip
    told = new_container(tstate, tstate.types.by_name[HOOK_ARGS.name], parts)
    with owned(tstate, told):
        decref(tstate, call(tstate, hook, [told]))


def show_unraisable(tstate: ThreadState, heading: str, where: Object, exc: Object) -> None:
    """Print `exc` to `sys.stderr`; an object without a repr stands as that, None for nothing."""
    try:
        shown = repr_text(tstate, where) if where is not tstate.types.none else ""
    except GuestRaised:
        decref(tstate, tstate.take_exception())
        shown = "<object repr() failed>"
    tstate.interp.services.write_stderr(tstate, unraisable_writes(tstate, heading, shown, exc))


UNRAISABLEHOOK: Final = Native("unraisablehook", sys_unraisablehook, 1, 1, module="sys")
