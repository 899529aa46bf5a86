"""Breath: where compiled code meets the host's own eval loop."""

from __future__ import annotations


def breathe() -> None:
    """Do nothing: the host looks at its own eval breaker where it enters a function, and compiled code has none to enter."""
