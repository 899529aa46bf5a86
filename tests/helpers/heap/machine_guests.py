"""What the random machines over the heap share: the guest that they work on."""

from __future__ import annotations

import gc

from helpers.guest_in_process import Guest, Rooms
from minipy.config import RunConfig


class Guests:
    """A guest that many examples share: renewed now and then, because dead cycles stay in it, and when it is broken."""

    def __init__(self, config: RunConfig, examples_per_guest: int = 20) -> None:
        self._config = config
        self._rooms = Rooms(config)
        self._guest: Guest | None = None
        self._most = examples_per_guest
        self.examples = 0

    def get(self) -> Guest:
        self.examples += 1
        if self.examples % 10 == 0:
            gc.collect()  # what the last examples have left on the host in cycles
        if self._guest is None or self._guest.has_ended or self.examples % self._most == 0:
            self.renew()
            self._guest = Guest(self._config, rooms=self._rooms)
        return self._guest

    def renew(self) -> None:
        if self._guest is not None:
            self._guest.close()
        self._guest = None
