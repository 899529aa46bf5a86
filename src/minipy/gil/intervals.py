"""How long a turn with the interpreter lock may last: what `sys.setcheckinterval` and `sys.setswitchinterval` change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minipy.config import RunConfig


class Intervals:
    """`check` is a number of look-ups, for `ticker`; `switch_s` a time, for the locks that wait with a limit."""

    __slots__ = ("check", "switch_s")

    def __init__(self, config: RunConfig) -> None:
        self.check = config.check_interval
        self.switch_s = config.switch_interval
