"""traceback: which frames an exception has left, the outermost first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.heap.allocation import new_container
from minipy.heap.fields import show_field
from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped
from minipy.model.constructors import new_int, new_list, new_ref, new_str
from minipy.model.exception_object import TracebackBody, traceback_references
from minipy.model.host_conversions import c_int
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.native_arguments import argument_kind, unpack
from minipy.model.raising import set_error
from minipy.refcount.strategy import decref
from minipy.types.classes.class_argument import class_argument

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

PARAMETERS = ("tb_next", "tb_frame", "tb_lasti", "tb_lineno")
LINE_OF_LASTI = -1  # given as `tb_lineno`


def traceback_new(tstate: ThreadState, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Object:
    """`TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)`."""
    class_ = class_argument(tstate, args, tstate.types.traceback)
    next_, frame, *numbers = unpack(tstate, "TracebackType", args[1:], kwargs, PARAMETERS, len(PARAMETERS))
    assert next_ is not None and frame is not None
    if frame.type is not tstate.types.frame:
        text = f"TracebackType() argument 'tb_frame' must be frame, not {argument_kind(tstate, frame)}"
        raise set_error(tstate, "TypeError", text)
    lasti, lineno = (c_int(tstate, number) for number in numbers if number is not None)
    if next_ is not tstate.types.none and next_.type is not tstate.types.traceback:
        text = f"expected traceback object or None, got '{next_.type.value.name}'"
        raise set_error(tstate, "TypeError", text)
    body = TracebackBody(new_ref(tstate, frame), lasti, lineno, _link(tstate, next_))
    if lineno == LINE_OF_LASTI:
        code, place = body.frame.code.code, body.position()
        body.lineno = place[0] if place is not None else code.firstlineno
    return new_container(tstate, class_, body)


def _link(tstate: ThreadState, next_: Object) -> Object | None:
    """Return what the field `next` holds, a new reference, where the program gives `next_`."""
    return None if next_ is tstate.types.none else new_ref(tstate, next_)


def set_next(tstate: ThreadState, traceback: Object, value: Object | None) -> None:
    """Let the chain go on with `value`, in which `traceback` may not stand: entries are read to the end."""
    if value is None:
        raise set_error(tstate, "TypeError", "can't delete tb_next attribute")
    if value is not tstate.types.none and value.type is not tstate.types.traceback:
        raise set_error(tstate, "TypeError", f"expected traceback object, got '{value.type.value.name}'")
    new = _link(tstate, value)
    with others_stopped(tstate, new):  # two threads could make a loop together
        link = new
        while link is not None and link is not traceback:
            link = link.value.next
        if link is None:
            new, traceback.value.next = traceback.value.next, new
    if new is not None:
        decref(tstate, new)
    if link is not None:
        raise set_error(tstate, "ValueError", "traceback loop detected")


def traceback_dir(tstate: ThreadState, traceback: Object) -> Object:
    return new_list(tstate, [new_str(tstate, name) for name in ("tb_frame", "tb_next", "tb_lasti", "tb_lineno")])


TRACEBACK = TypeSpec(
    "traceback",
    methods=(Native("__dir__", traceback_dir, 1, 1),),
    getters=(
        Getter("tb_frame", lambda tstate, tb: new_ref(tstate, tb.value.frame), None, True),
        Getter("tb_lasti", lambda tstate, tb: new_int(tstate, tb.value.lasti), None, True),
        Getter("tb_lineno", lambda tstate, tb: new_int(tstate, tb.value.lineno)),
        Getter("tb_next", lambda tstate, tb: show_field(tstate, tb, "next"), set_next),
    ),
    static=(Native("__new__", traceback_new, 1, -1),),
    references=traceback_references,
    is_basetype=False,
)
