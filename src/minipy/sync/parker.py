"""Parker: where one thread sleeps until another wakes it or time is up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.sync.primitives import HostSync


class Parker:
    """One thread's sleeping place. A wake-up that comes first is remembered: the next `park` returns at once.

    A park can end for no reason its caller knows of, so callers look at their own condition and park again.
    """

    def __init__(self, sync: HostSync) -> None:
        self._mutex = sync.mutex()
        self._woken = sync.condition(self._mutex)
        self._has_permit = False

    def park(self, timeout_s: float | None) -> None:
        """Sleep until `unpark`, or for `timeout_s` seconds."""
        with self._mutex:
            if not self._has_permit:
                self._woken.wait(timeout_s)
            self._has_permit = False

    def unpark(self) -> None:
        """End the current or the next `park`."""
        with self._mutex:
            self._has_permit = True
            self._woken.notify()
