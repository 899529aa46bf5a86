"""frame: what a program can see of its own frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minipy.bytecode.code_object import CO_OPTIMIZED
from minipy.eval.c_code import shown_frame
from minipy.eval.finalizers import errors_reported
from minipy.eval.tracing import trace_of
from minipy.heap.identity import address_of
from minipy.heap.object import NOTHING, Object
from minipy.heap.stopping import others_stopped
from minipy.model.builtin_names import shown_builtins
from minipy.model.constructors import new_bool, new_int, new_none, new_ref, new_str
from minipy.model.held_references import owned, owned_list
from minipy.model.native import Getter, Native, TypeSpec
from minipy.model.raising import set_error
from minipy.model.tables.dict_slots import new_dict, put_name, remove_name
from minipy.refcount.strategy import decref
from minipy.types.iterators.generator_methods import generator_close

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def frame_references(frame: Any) -> list[Object]:
    """Return what a frame owns, its value stack first: given up in this order when it (a generator's) dies."""
    operands = [obj for obj in reversed(frame.stack) if obj is not NOTHING]
    owned_by_it = [*operands, *frame.fast, *frame.cells, frame.names, frame.instance]
    owned_by_it += (frame.function_code, frame.globals, frame.builtins, frame.back if frame.owns_back else None)
    if frame.trace is not None:
        owned_by_it.append(frame.trace.function)
    return [obj for obj in owned_by_it if obj is not None]


def clear_locals(tstate: ThreadState, frame: Any) -> None:
    """Make a frame that no thread runs give up its local variables."""
    given_up, frame.fast, frame.cells = [*frame.fast, *frame.cells], [None] * len(frame.fast), ()
    for value in given_up:
        if value is not None:
            decref(tstate, value)


def frame_clear(tstate: ThreadState, frame: Any) -> Object:
    """`frame.clear()`: give up the local variables; close a generator that is suspended here."""
    generator = _suspended(tstate, frame)
    if generator is not None:
        with owned(tstate, generator), errors_reported(tstate, generator):
            decref(tstate, generator_close(tstate, generator))
    elif _is_running(tstate, frame):
        raise set_error(tstate, "RuntimeError", "cannot clear an executing frame")
    else:
        clear_locals(tstate, frame)
    return new_none(tstate)


def _suspended(tstate: ThreadState, frame: Any) -> Object | None:
    """Return a new reference to the generator that is suspended in `frame`, or None."""
    generator: Object | None = frame.generator
    if generator is None or not tstate.counts.try_incref(tstate, generator):
        return None
    if generator.value.frame is frame and not generator.value.is_running:
        return generator
    decref(tstate, generator)
    return None


def _is_running(tstate: ThreadState, frame: Any) -> bool:
    """True if a thread runs `frame` or will come back to it."""
    with others_stopped(tstate):
        for thread in tstate.interp.threads:
            running = thread.frame
            while running is not None:
                if running is frame:
                    return True
                running = running.back
    return False


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
    """Return a new reference to the dict of locals of module or class code, or to the snapshot of a function's.

    A function's frame has one snapshot, which each call brings up to date: what else a program puts there stays.
    """
    if frame.code.code.flags & CO_OPTIMIZED:
        _update_snapshot(tstate, frame)
    return new_ref(tstate, frame.names)


def _update_snapshot(tstate: ThreadState, frame: Any) -> None:
    """Let the snapshot of a function's locals, made where there is none, have the values that the variables have."""
    made = [new_dict(tstate)] if frame.names is None else []
    code = frame.code.code
    with others_stopped(tstate, *made):  # one of them may be running the frame, or ask for its locals too
        if frame.names is None:
            frame.names = made.pop()
        cells = [cell.value[0] for cell in frame.cells]
        values = dict(zip(code.varnames, frame.fast, strict=True))
        names = (*code.cellvars, *code.freevars)  # a cleared frame has no cells
        values.update(zip(names, cells, strict=False))  # an argument that is a cell keeps its place
        bound = [new_ref(tstate, value) for value in values.values() if value is not None]
    with owned_list(tstate, bound + made):
        for name, value in values.items():
            if value is not None:
                put_name(tstate, frame.names, name, new_ref(tstate, value))
            else:
                remove_name(tstate, frame.names, name)


def get_trace(tstate: ThreadState, frame: Any) -> Object:
    """`frame.f_trace`: what is told of the frame's events, or None."""
    trace = frame.trace
    return new_ref(tstate, trace.function) if trace is not None and trace.function is not None else new_none(tstate)


def set_trace(tstate: ThreadState, frame: Any, value: Object | None) -> None:
    trace = trace_of(tstate, frame)
    wanted = new_ref(tstate, value) if value is not None and value is not tstate.types.none else None
    old, trace.function = trace.function, wanted
    if old is not None:
        decref(tstate, old)


def _wish(name: str, attribute: str, default: bool) -> Getter:
    """Return the attribute that says whether a frame's trace function wants events of a kind."""

    def get(tstate: ThreadState, frame: Any) -> Object:
        return new_bool(tstate, getattr(frame.trace, attribute, default))

    def set_(tstate: ThreadState, frame: Any, value: Object | None) -> None:
        if value is None:
            raise set_error(tstate, "TypeError", "can't delete numeric/char attribute")
        if value.type is not tstate.types.bool:
            raise set_error(tstate, "TypeError", "attribute value type must be bool")
        setattr(trace_of(tstate, frame), attribute, value.value)

    return Getter(name, get, set_)


FRAME = TypeSpec(
    "frame",
    methods=(Native("__repr__", frame_repr, 1, 1), Native("clear", frame_clear, 1, 1)),
    getters=(
        Getter("f_back", get_back),
        Getter("f_code", lambda tstate, f: new_ref(tstate, f.function_code)),
        Getter("f_globals", lambda tstate, f: new_ref(tstate, f.globals)),
        Getter("f_builtins", lambda tstate, f: shown_builtins(tstate, f.builtins)),
        Getter("f_lineno", lambda tstate, f: new_int(tstate, f.line())),
        Getter("f_lasti", lambda tstate, f: new_int(tstate, (f.pc - 1) * 2)),
        Getter("f_locals", locals_of),
        Getter("f_trace", get_trace, set_trace),
        _wish("f_trace_lines", "wants_lines", True),
        _wish("f_trace_opcodes", "wants_opcodes", False),
    ),
    references=frame_references,
    clear=clear_locals,
    is_basetype=False,
)
