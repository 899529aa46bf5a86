"""Bell: what a thread of the host listens to; signals ring it with their numbers, other threads with none."""

from __future__ import annotations

import os
import select
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minipy.sync.primitives import HostSync

MOST_RINGS: Final = 4096  # heard at once


class Bell:
    """A pipe. Its `writer` is what the host's handlers write the numbers of signals to, whichever thread gets them."""

    def __init__(self, sync: HostSync) -> None:
        self._mutex = sync.mutex()  # lest it be closed while somebody rings
        self._is_closed = False
        self._reader, self.writer = os.pipe()
        os.set_blocking(self._reader, False)
        os.set_blocking(self.writer, False)

    def listen(self, timeout_s: float | None) -> list[int]:
        """Wait until it rings, or for `timeout_s` seconds; return the numbers of signals, in the order they came in."""
        if not select.select([self._reader], [], [], timeout_s)[0]:
            return []
        return [number for number in os.read(self._reader, MOST_RINGS) if number]

    def ring(self) -> None:
        """End the current or the next `listen`."""
        with self._mutex:
            if not self._is_closed:
                with suppress(BlockingIOError):  # full: it rings already
                    os.write(self.writer, b"\0")

    def abandon(self) -> None:
        """As `close`, after a fork: another thread may have been ringing at that moment."""
        os.close(self._reader)
        os.close(self.writer)

    def close(self) -> None:
        """Give the descriptors back."""
        with self._mutex:
            self._is_closed = True
            os.close(self._reader)
            os.close(self.writer)
