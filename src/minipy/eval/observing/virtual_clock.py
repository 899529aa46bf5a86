"""The virtual clock, which instructions drive: an observer of the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.eval.frame import Frame
    from minipy.eval.thread_state import ThreadState


def pass_time(tstate: ThreadState, kind: int, frame: Frame) -> None:
    """An instruction is about to run."""
    tstate.sync.pass_time()
