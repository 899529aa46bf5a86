"""Two random machines over the heap: after every step the audit finds nothing, and what must die is dead at once.

`StatementMachine` runs guest statements beside CPython, `HandleMachine` the functions under the opcodes beside a model of
its own. Both run under `plain` and `cas`. Seeded faults show that the machines and the audit can fail.
"""

from __future__ import annotations

import gc
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from guest_in_process import CAS, PLAIN
from heap_guests import Guests
from heap_handles import HandleMachine
from heap_statements import StatementMachine
from minipy.config import RunConfig

RUN = settings(
    max_examples=200,
    stateful_step_count=20,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("config", [PLAIN, CAS], ids=["plain", "cas"])
@pytest.mark.parametrize("machine", [StatementMachine, HandleMachine])
def test_the_heap_is_right_after_every_step(machine: type[Any], config: RunConfig) -> None:
    run(machine, config, RUN)


def run(machine: type[Any], config: RunConfig, how: settings) -> None:
    """Run a machine; the host's collector is off meanwhile, for the same reason as the guest's."""
    guests = Guests(config)
    gc.disable()
    try:
        run_state_machine_as_test(lambda: machine(guests), settings=how)
    finally:
        gc.enable()
        guests.renew()
