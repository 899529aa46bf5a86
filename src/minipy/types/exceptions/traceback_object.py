"""traceback: which frames an exception has left, the outermost first."""

from __future__ import annotations

from minipy.heap.object import Object
from minipy.model.construct import new_int, new_none, new_ref
from minipy.model.native import Getter, TypeSpec


class TracebackBody:
    """The payload of a traceback entry: a frame and the rest of the chain (both owned), where the frame stood."""

    __slots__ = ("frame", "lasti", "lineno", "next")

    def __init__(self, frame: Object, lasti: int, lineno: int, next_: Object | None) -> None:
        self.frame = frame
        self.lasti = lasti
        self.lineno = lineno
        self.next = next_


def traceback_references(obj: Object) -> list[Object]:
    """Return what a traceback entry owns."""
    body = obj.value
    return [body.frame] if body.next is None else [body.next, body.frame]  # from the innermost outwards, as CPython


TRACEBACK = TypeSpec(
    "traceback",
    getters=(
        Getter("tb_frame", lambda tstate, tb: new_ref(tstate, tb.value.frame)),
        Getter("tb_lasti", lambda tstate, tb: new_int(tstate, tb.value.lasti * 2)),  # as if two bytes an instruction
        Getter("tb_lineno", lambda tstate, tb: new_int(tstate, tb.value.lineno)),
        Getter(
            "tb_next", lambda tstate, tb: new_ref(tstate, tb.value.next) if tb.value.next else new_none(tstate)
        ),
    ),
    references=traceback_references,
    is_basetype=False,
)
