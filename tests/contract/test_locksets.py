"""Locksets: with object locks each slot that threads share has one that all of them hold, and a missing one is seen.

Under virtual threads, where the order is the same each time; what is missing is seen in whatever order they come.
"""

from __future__ import annotations

from typing import Any

import pytest

from minipy.config import RunConfig
from minipy.engine import run
from minipy.engine.result import RunResult
from minipy.explore.policies import policy_of
from minipy.explore.virtual_sync import VirtualSync
from minipy.heap.sections import critical_section
from minipy.heap.stopping import others_stopped
from minipy.program import Program

CONFIG = RunConfig(gil="none", refcount="cas", threads="virtual", policy="round-robin", checks=True, specialise=False)

# Each owner is written by both threads.
OWNERS = """
import _thread, collections, weakref

class Thing:
    pass

def function():
    pass

def counter():
    count = 0
    def up():
        nonlocal count
        count += 1
    return up

def numbers():
    while True:
        yield 1

items, table, members, octets = [], {}, set(), bytearray()
queue, ordered, thing, up = collections.deque(), collections.OrderedDict(), Thing(), counter()
steps, walk, error, reference = numbers(), iter(range(100)), ValueError(), weakref.ref(function)
prop = property()

def work(name, done):
    items.append(name)
    table[name] = 1
    table["both"] = name
    members.add(name)
    octets.append(1)
    queue.append(name)
    ordered[name] = 2
    ordered.move_to_end(name)
    thing.value = name
    Thing.shared = name
    function.mark = name
    function.__defaults__ = (name,)
    up()
    try:
        next(steps)
    except ValueError:
        pass
    next(walk)
    reference()
    error.__context__ = None
    error.args = (name,)
    try:
        raise error
    except ValueError:
        pass
    prop.__doc__ = name
    done.release()

locks = []
for name in "ab":
    locks.append(_thread.allocate_lock())
    locks[-1].acquire()
    _thread.start_new_thread(work, (name, locks[-1]))
for lock in locks:
    lock.acquire()
print(len(items))
"""


def outcome(source: str, config: RunConfig = CONFIG) -> RunResult:
    return run(Program("<program>", source), config, sync=VirtualSync(policy_of(config.policy, config.seed), config.seed))


def test_every_owner_has_its_lock(capfd: pytest.CaptureFixture[str]) -> None:
    result = outcome(OWNERS)
    assert (result.status, result.internal_errors) == (0, ())
    assert capfd.readouterr().out == "2\n"


@pytest.mark.parametrize(
    "kind",
    ["list", "dict", "set", "bytearray", "collections.deque", "cell", "range_iterator", "generator", "ValueError",
     "property"],
)  # fmt: skip
def test_a_missing_lock_is_seen(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever kind of owner has no sections."""
    enter, leave = critical_section.__enter__, critical_section.__exit__

    def is_left_out(section: Any) -> bool:
        name: str = section._owner.type.value.name
        return name == kind

    monkeypatch.setattr(critical_section, "__enter__", lambda self: None if is_left_out(self) else enter(self))
    monkeypatch.setattr(critical_section, "__exit__", lambda self, *exc: None if is_left_out(self) else leave(self, *exc))
    errors = outcome(OWNERS).internal_errors
    assert errors and f" of {kind} is touched by " in errors[0] and "no lock guards it" in errors[0]


def test_a_field_that_is_read_freely_is_replaced_with_the_others_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others_stopped, "__enter__", lambda self: None)
    monkeypatch.setattr(others_stopped, "__exit__", lambda self, *exc: None)
    errors = outcome(OWNERS).internal_errors
    assert errors and "no lock guards it" in errors[0]


def test_an_interpreter_lock_guards_everything() -> None:
    """There, sections are no locks, and nobody looks for them."""
    assert CONFIG.checks_locksets and not CONFIG._replace(gil="ticker", object_locks="on").checks_locksets
    assert "locksets" not in RunConfig(checks=True).observers
