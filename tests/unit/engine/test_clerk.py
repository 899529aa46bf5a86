"""The clerk: what the host's main thread does for a run while guest threads interpret."""

from __future__ import annotations

from minipy.config import RunConfig
from minipy.engine.python_engine import PythonEngine
from minipy.engine.result import LIMIT_STATUS
from minipy.gil.ticker import Ticker
from minipy.program import Program


class DeafOnce(Ticker):
    """A ticker whose holder stores its countdown just after the first request to end it."""

    asked = 0
    left = 0  # of the countdown, when it is asked for the second time

    def hurry(self) -> None:
        self.asked += 1
        if self.asked == 2:
            self.left = self.ticks
        if self.asked > 1:
            super().hurry()


def test_a_request_that_the_countdown_has_overwritten_is_made_again() -> None:
    config = RunConfig(check_interval=2_000_000, max_seconds=0.2, specialise=False)
    engine = PythonEngine(Program("<program>", "while True:\n    pass\n"), config)
    interp = engine._interp
    lock = interp.gil = interp.main.gil = DeafOnce(config, interp.sync, interp.breaker)
    assert engine.run().status == LIMIT_STATUS
    assert lock.left > 0
