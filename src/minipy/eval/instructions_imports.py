"""Instructions: the rest: imports, the prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minipy.eval.operands import drop, implements, replace_many
from minipy.heap.object import Object

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


@implements("IMPORT_NAME")
def import_name(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    stack = frame.stack
    statement = tstate.interp.services.import_statement
    module = statement(tstate, oparg.value, frame.globals, stack[-1], stack[-2].value)
    replace_many(tstate, stack, 2, module)


@implements("IMPORT_FROM")
def import_from(tstate: ThreadState, frame: Frame, oparg: Object) -> None:
    frame.stack.append(tstate.interp.services.import_from(tstate, frame.stack[-1], oparg))


@implements("IMPORT_STAR")
def import_star(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    assert frame.names is not None
    tstate.interp.services.import_star(tstate, stack[-1], frame.names)
    drop(tstate, stack, 1)


@implements("PRINT_EXPR")
def print_expr(tstate: ThreadState, frame: Frame, oparg: int) -> None:
    stack = frame.stack
    tstate.interp.services.display(tstate, stack[-1])
    drop(tstate, stack, 1)
