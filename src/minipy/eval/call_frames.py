"""Frames for calls: how arguments, cells and a closure get into the frame of a guest function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minipy.errors import GuestRaised
from minipy.eval.arguments import bind_arguments
from minipy.eval.c_code import refuse_as_c
from minipy.eval.frame import Frame, new_frame
from minipy.heap.object import Object
from minipy.model.constructors import new_ref
from minipy.model.function_object import FunctionBody, new_cell
from minipy.refcount.strategy import decref, incref

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState


def frame_for_call(tstate: ThreadState, function: Object, args: Sequence[Object], kwargs: Mapping[str, Object]) -> Frame:
    """Return a new reference to a frame ready to run `function` with borrowed arguments."""
    body: FunctionBody = function.value
    frame = new_frame(tstate, body.code, body.globals)
    code = body.code_body
    if code.simple_args == len(args) and not kwargs:
        for arg in args:
            incref(tstate, arg)
        frame.fast = [*args, *[None] * (code.size - len(args))]
    else:
        frame.fast = [None] * code.size
        if body.builtins is not None:
            frame.builtins = new_ref(tstate, body.builtins)
        try:
            bind_arguments(tstate, frame, body, args, kwargs)
        except GuestRaised:
            decref(tstate, frame)
            if code.stands_for_c:
                refuse_as_c(tstate, function, args, kwargs)
            raise
    if code.has_cells:
        make_cells(tstate, frame, body.closure)
    return frame


def make_cells(tstate: ThreadState, frame: Frame, closure: Object | None) -> None:
    """Give `frame` its cells: fresh ones, into which parameters that are captured move, then those of the closure."""
    code = frame.code.code
    cells = []
    for name in code.cellvars:
        content = None
        if name in code.varnames:
            index = code.varnames.index(name)
            content, frame.fast[index] = frame.fast[index], None
        cells.append(new_cell(tstate, content))
    if closure is not None:
        cells += [new_ref(tstate, cell) for cell in closure.value]
    frame.cells = cells
