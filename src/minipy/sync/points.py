"""The table of schedule points, with `point`, which the interpreter calls before each access to shared state.

A schedule point names one machine-level step that another thread's steps can come before. Code that touches shared state
is written as such steps, each with its point in front, so that one text serves real threads and explored schedules.

| kind | the step that follows |
| --- | --- |
| COUNT_LOAD | read a reference count |
| COUNT_STORE | write a reference count |
| COUNT_SWAP | attempt a compare-and-swap of a reference count |
| SLOT_LOAD | read one slot of a container |
| SLOT_STORE | write one slot of a container |
| LOCK_ACQUIRE | acquire a mutex, an object's lock or a guest lock |
| LOCK_RELEASE | release it |
| WAIT | wait for another thread (its end or expiry is a step too) |
| WAKE | notify a waiter |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.eval.thread_state import ThreadState

COUNT_LOAD = 1
COUNT_STORE = 2
COUNT_SWAP = 3
SLOT_LOAD = 4
SLOT_STORE = 5
LOCK_ACQUIRE = 6
LOCK_RELEASE = 7
WAIT = 8
WAKE = 9

READ = 0
WRITE = 1

KINDS = ("", "COUNT_LOAD", "COUNT_STORE", "COUNT_SWAP", "SLOT_LOAD", "SLOT_STORE", "LOCK_ACQUIRE", "LOCK_RELEASE",
         "WAIT", "WAKE")  # fmt: skip


def point(tstate: ThreadState, kind: int, obj: object, slot: object = None, mode: int = READ) -> None:
    """Announce that `tstate` is about to touch `slot` of `obj`; the schedule may let others go first."""
    tstate.at_point(tstate, kind, obj, slot, mode)


def host_point(tstate: ThreadState, kind: int, obj: object, slot: object, mode: int) -> None:
    """A point on real threads: does nothing, but being a call it lets a host that has a GIL switch threads here."""
