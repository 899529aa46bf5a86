"""From the host's GuestSyntaxError to the guest's SyntaxError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.errors import GuestSyntaxError
from minipy.heap.object import Object
from minipy.model.constructors import new_int, new_none, new_str, new_tuple
from minipy.model.raising import set_exception
from minipy.refcount.strategy import decref
from minipy.types.exceptions.exception_kinds import set_field

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

PLACE = ("filename", "lineno", "offset", "text", "end_lineno", "end_offset")


def raise_syntax_error(tstate: ThreadState, error: GuestSyntaxError) -> Exception:
    """Make the guest exception for `error` the propagating one: `args` are the message and the place, as in CPython."""

    def number(value: int | None) -> Object:
        return new_none(tstate) if value is None else new_int(tstate, value)

    place = [
        new_str(tstate, error.filename),
        number(error.lineno),
        number(error.offset),
        new_none(tstate) if error.text is None else new_str(tstate, error.text),
        number(error.end_lineno),
        number(error.end_offset),
    ]
    kind = tstate.types.exceptions[error.kind]
    if not error.has_place_beside:
        return set_exception(tstate, kind, new_str(tstate, error.message), new_tuple(tstate, place))
    raised = set_exception(tstate, kind, new_str(tstate, error.message))
    assert tstate.exc is not None
    for name, value in zip(PLACE, place, strict=True):
        set_field(tstate, tstate.exc, name, value)
        decref(tstate, value)
    return raised
