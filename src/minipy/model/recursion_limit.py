"""The depth of recursion in natives that ask guest code, counted with the frames against the recursion limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

CALLING: Final = " while calling a Python object"


def enter_native(tstate: ThreadState, doing: str) -> None:
    """Count one level; RecursionError, whose text ends in `doing`, at the limit. `leave_native` ends it."""
    if tstate.depth >= tstate.interp.recursion_limit:
        raise tstate.error("RecursionError", f"maximum recursion depth exceeded{doing}")
    tstate.depth += 1


def leave_native(tstate: ThreadState) -> None:
    """Give up the level that `enter_native` counted."""
    tstate.depth -= 1
