"""traceback: which frames an exception has left, the outermost first."""

from __future__ import annotations

from minipy.model.constructors import new_int, new_none, new_ref
from minipy.model.exception_object import traceback_references
from minipy.model.native import Getter, TypeSpec

TRACEBACK = TypeSpec(
    "traceback",
    getters=(
        Getter("tb_frame", lambda tstate, tb: new_ref(tstate, tb.value.frame)),
        Getter("tb_lasti", lambda tstate, tb: new_int(tstate, tb.value.lasti * 2)),  # as if two bytes an instruction
        Getter("tb_lineno", lambda tstate, tb: new_int(tstate, tb.value.lineno)),
        Getter("tb_next", lambda tstate, tb: new_ref(tstate, tb.value.next) if tb.value.next else new_none(tstate)),
    ),
    references=traceback_references,
    is_basetype=False,
)
