"""frame: what a program can see of its own frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.eval.c_code import shown_frame
from minipy.heap.identity import address_of
from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped
from minipy.model.builtin_names import builtins_of
from minipy.model.constructors import new_int, new_none, new_ref, new_str
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.tables.dict_slots import new_dict, put_name
from minipy.refcount.strategy import decref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def clear_locals(tstate: ThreadState, frame: Any) -> None:
    """Make a frame that nobody can reach give up its local variables."""
    for i, value in enumerate(frame.fast):
        if value is not None:
            frame.fast[i] = None
            decref(tstate, value)


def frame_repr(tstate: ThreadState, frame: Any) -> Object:
    code = frame.code.code
    address = address_of(tstate, frame)
    text = f"<frame at {address}, file {code.filename!r}, line {frame.line()}, code {code.name}>"
    return new_str(tstate, text)


def get_back(tstate: ThreadState, frame: Any) -> Object:
    with others_stopped(tstate):  # one of them may be leaving the frame
        back = shown_frame(frame.back)
        return new_ref(tstate, back) if back is not None else new_none(tstate)


def locals_of(tstate: ThreadState, frame: Any) -> Object:
    """Return a new reference to the dict of locals of module or class code, or to a snapshot of a function's."""
    if frame.names is not None:
        return new_ref(tstate, frame.names)
    code = frame.code.code
    snapshot = new_dict(tstate)
    with others_stopped(tstate):  # one of them may be running the frame
        cells = [cell.value[0] for cell in frame.cells]
        values = dict(zip(code.varnames, frame.fast, strict=True))
        values.update(
            zip((*code.cellvars, *code.freevars), cells, strict=True)
        )  # an argument that is a cell keeps its place
        found = [(name, new_ref(tstate, value)) for name, value in values.items() if value is not None]
    for name, value in found:
        put_name(tstate, snapshot, name, value)
    return snapshot


FRAME = TypeSpec(
    "frame",
    methods=(Native("__repr__", frame_repr, 1, 1),),
    getters=(
        Getter("f_back", get_back),
        Getter("f_code", lambda tstate, f: new_ref(tstate, f.function_code)),  # type: ignore[attr-defined]
        Getter("f_globals", lambda tstate, f: new_ref(tstate, f.globals)),  # type: ignore[attr-defined]
        Getter("f_builtins", lambda tstate, f: builtins_of(tstate, f.globals)),  # type: ignore[attr-defined]
        Getter("f_lineno", lambda tstate, f: new_int(tstate, f.line())),  # type: ignore[attr-defined]
        Getter("f_lasti", lambda tstate, f: new_int(tstate, (f.pc - 1) * 2)),  # type: ignore[attr-defined]
        Getter("f_locals", locals_of),
    ),
    references=lambda frame: frame.references(),  # type: ignore[attr-defined]
    clear=clear_locals,
    is_basetype=False,
)
