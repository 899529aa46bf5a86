"""The schedule: lets other threads go first at a schedule point; an observer of the points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.sync.points import Observed


def pass_point(tstate: Observed, kind: int, obj: object) -> None:
    """Let the schedule decide who goes first."""
    tstate.at_point(tstate, kind, obj, None)


def pass_slot_point(tstate: Observed, kind: int, obj: object, slot: object) -> None:
    """The same, at a slot of `obj`."""
    tstate.at_point(tstate, kind, obj, slot)


def host_point(tstate: object, kind: int, obj: object, slot: object) -> None:
    """The schedule of real threads: does nothing, but being a call it lets a host that has a GIL switch threads here."""
