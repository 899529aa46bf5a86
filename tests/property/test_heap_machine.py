"""Two random machines over the heap: after every step the audit finds nothing, and what must die is dead at once.

`StatementMachine` runs guest statements beside CPython, `HandleMachine` the functions under the opcodes beside a model
of its own. The first runs under every count strategy, the other under `plain` and `cas`: 100 examples of 50 steps. With
`MINIPY_MACHINES=N` both run under all, N examples.
Seeded faults show that the machines and the audit can fail.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from helpers.guest_in_process import AS_WRITTEN, CAS, PLAIN
from helpers.heap.handle_machine import HandleMachine
from helpers.heap.machine_guests import Guests
from helpers.heap.statement_machine import StatementMachine, dies_at_once
from helpers.seeded_faults import Function, replace_everywhere
from minipy.config import RunConfig
from minipy.eval import finalizers
from minipy.heap.object import references_of
from minipy.model import list_slots
from minipy.model.tables import hash_table_changes
from minipy.refcount import STRATEGIES
from minipy.refcount.strategy import decref, incref

EXAMPLES = int(os.environ.get("MINIPY_MACHINES", "100"))
IS_WHOLE = "MINIPY_MACHINES" in os.environ
RUN = settings(
    max_examples=EXAMPLES,
    stateful_step_count=50,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # shrinking takes minutes
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

CONFIGS = [PLAIN, *(CAS._replace(refcount=name) for name in STRATEGIES if name != "plain")]
RUNS = [
    *((StatementMachine, config) for config in CONFIGS),
    *((HandleMachine, config) for config in (CONFIGS if IS_WHOLE else (PLAIN, CAS))),
]


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Let what an example has left on the host in cycles die here: it prints that."""
    yield
    gc.collect()


@pytest.mark.timeout(1800 + 10 * EXAMPLES)
@pytest.mark.parametrize("machine, config", RUNS, ids=lambda value: getattr(value, "refcount", None))
def test_the_heap_is_right_after_every_step(machine: type[Any], config: RunConfig) -> None:
    run(machine, config, RUN)


def run(machine: type[Any], config: RunConfig, how: settings) -> None:
    """Run a machine; the host's collector works between examples only, for the same reason as the guest's."""
    guests = Guests(config)
    gc.disable()
    gc.freeze()
    try:
        run_state_machine_as_test(lambda: machine(guests), settings=how)
    finally:
        gc.enable()
        guests.renew()


# Seeded faults: each is found, and by what should find it.


def one_reference_too_many(tstate: Any, lst: Any, item: Any) -> None:
    APPEND_OWNED(tstate, lst, item)
    incref(tstate, item)


def one_reference_too_few(tstate: Any, lst: Any, position: int) -> Any:
    item = LIST_READ(tstate, lst, position)
    if item is not None:
        decref(tstate, item)
    return item


def old_value_is_forgotten(tstate: Any, owner: Any, plain: Any, key: Any, value: Any) -> None:
    TABLE_PUT(tstate, owner, plain, key, value)


def children_are_forgotten(obj: Any) -> list[Any]:
    return [] if obj.type.value.name == "list" else references_of(obj)


def dies_twice(tstate: Any, obj: Any) -> None:
    CALL_FINALIZER(tstate, obj)
    CALL_FINALIZER(tstate, obj)


TABLE_PUT, CALL_FINALIZER = hash_table_changes.table_put_host_key, finalizers.call_finalizer
APPEND_OWNED, LIST_READ = list_slots.append_owned, list_slots.list_read
FAULTS = [
    (list_slots.append_owned, one_reference_too_many, "leak"),
    (list_slots.list_read, one_reference_too_few, "negative-count|died"),
    (hash_table_changes.table_put_host_key, old_value_is_forgotten, "leak"),
    (references_of, children_are_forgotten, "leak"),
    (finalizers.call_finalizer, dies_twice, "died"),
]


@pytest.mark.parametrize("function, fault, kind", FAULTS, ids=lambda value: getattr(value, "__name__", value))
@pytest.mark.parametrize("machine", [StatementMachine, HandleMachine])
def test_a_seeded_fault_is_found(
    machine: type[Any], function: Function, fault: Function, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if machine is StatementMachine and kind == "died" and not dies_at_once:
        pytest.skip("a host without a GIL does not say when an object dies")
    replace_everywhere(monkeypatch, function, fault)
    with pytest.raises(AssertionError, match=kind):
        run(machine, AS_WRITTEN, RUN)
