"""Audits of a run: at its end, and before lines of the main program that `--audit-at` names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minipy.heap.audit import audit
from minipy.heap.object import Object
from minipy.heap.stopping import others_stopped
from minipy.sync.points import FINDING, point

if TYPE_CHECKING:
    from minipy.bytecode.code_object import CodeObject
    from minipy.eval.frame import Frame
    from minipy.eval.interpreter import Interpreter
    from minipy.eval.thread_state import ThreadState


def audit_run(tstate: ThreadState) -> int:
    """Stop the world, compare every count with the references that exist, and return how many differ."""
    interp = tstate.interp
    with others_stopped(tstate):
        roots = roots_of(interp) if all(map(_is_in_sight, (*interp.threads, *interp.forsaken))) else None
        known = len(interp.ledger.findings)
        wrong = audit(interp.ledger, roots, interp.counts.read_count)
        for finding in interp.ledger.findings[known:]:
            point(tstate, FINDING, finding.kind)
    return wrong


def _is_in_sight(tstate: ThreadState) -> bool:
    """True if all that a thread holds can be seen: no native waits or has called what runs."""
    return tstate.native_depth <= 0 and (tstate.is_attached or tstate.frame is None)


def roots_of(interp: Interpreter) -> Iterator[Object]:
    """Yield every reference that is held outside of the heap."""
    yield from interp.types.roots()
    yield interp.builtins
    yield interp.modules
    yield from interp.sent.values()
    yield from interp.signals.roots()
    yield from interp.collector.roots()
    yield from interp.services.roots()
    for tstate in (*interp.threads, *interp.finished, *interp.forsaken):  # who was cut off still holds its frames
        yield from _roots_of(tstate)


def _roots_of(tstate: ThreadState) -> Iterator[Object]:
    """Yield every reference that a thread holds outside of the heap."""
    frame = tstate.frame
    while frame is not None:
        yield frame
        frame = frame.back
    yield from tstate.to_merge or ()
    for children in tstate.dying:
        yield from children
    for held in tstate.held:
        yield from held if isinstance(held, list) else (held,)
    if tstate.tracing is not None:
        yield from tstate.tracing.references()
    yield from filter(None, (tstate.exc, tstate.handled, tstate.result, tstate.context, *tstate.outer_handled))


# The observer of the points.


def audit_line(tstate: ThreadState, kind: int, frame: Frame) -> None:
    """An instruction is about to run: audit if a line begins with it that is to be audited."""
    if begins_line(tstate, frame.code.code, frame.pc - 1) and audit_run(tstate) and not tstate.interp.config.keep_going:
        tstate.end_run()


def begins_line(tstate: ThreadState, code: CodeObject, index: int) -> bool:
    """True if the instruction at `index` begins a line that is to be audited."""
    interp = tstate.interp
    line = code.line_of(index)
    is_watched = line in interp.config.audit_lines and code.filename == interp.services.main_filename
    return is_watched and (index == 0 or code.line_of(index - 1) != line)
