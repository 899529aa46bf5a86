"""Breathing: compiled code gives up the host's own GIL now and then, an observer of the points.

The host's eval loop looks up whether another host thread wants its GIL, or a signal waits for the host's main thread.
Compiled code never does, so it goes through a function of the host's every so many look-ups, and whenever a look-up has
found the eval breaker set: a forced drop would be none if no other host thread could run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minipy.sync.breath import breathe

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

LOOK_UPS: Final = 500  # between two breaths: a tenth of a millisecond to one


def count_breath(tstate: ThreadState) -> None:
    """The thread looks up."""
    tstate.breaths -= 1
    if tstate.breaths < 0:
        tstate.breaths = LOOK_UPS
        breathe()


def breathe_now(tstate: ThreadState) -> None:
    """A look-up has found the breaker set."""
    breathe()
