"""Interned strs: one object per text as long as it lives, whoever asks and whatever has become of the last one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.config import IMMORTAL_312, RunConfig
from minipy.model.constructors import new_float, new_str
from minipy.model.tables import intern_table
from minipy.model.tables.interning import intern, interned
from minipy.refcount import STRATEGIES
from minipy.refcount.strategy import decref


@pytest.fixture
def guest() -> Iterator[Guest]:
    guest = Guest(RunConfig(specialise=False))
    yield guest
    guest.close()


@pytest.mark.parametrize("refcount", STRATEGIES)
def test_equal_texts_are_one_object_and_counted_as_such(refcount: str) -> None:
    guest = Guest(AS_WRITTEN._replace(refcount=refcount))
    tstate = guest.tstate
    first, second = interned(tstate, "a text"), interned(tstate, "a text")
    assert first is second and tstate.counts.read_count(first) == 2
    third = intern(tstate, new_str(tstate, "a text"))
    assert third is first and tstate.counts.read_count(first) == 3
    for obj in (first, second, third):
        decref(tstate, obj)
    assert not guest.findings_text()
    guest.close()


def test_a_dead_one_is_not_found() -> None:
    guest = Guest(AS_WRITTEN)  # with an audit the dead stay as they are
    tstate = guest.tstate
    dead = interned(tstate, "a text")
    decref(tstate, dead)
    assert interned(tstate, "a text") is not dead
    guest.close()


@pytest.mark.parametrize("other", [lambda tstate: new_float(tstate, 0.5), lambda tstate: new_str(tstate, "other")])
def test_what_the_memory_of_a_dead_one_has_become_is_not_found(guest: Guest, other: Any) -> None:
    tstate = guest.tstate
    dead = interned(tstate, "a text")
    decref(tstate, dead)
    reborn = other(tstate)
    assert reborn is dead
    found = interned(tstate, "a text")
    assert found is not reborn and found.value == "a text"
    assert tstate.counts.read_count(reborn) == 1
    assert intern(tstate, new_str(tstate, "a text")) is found


def test_the_dead_are_forgotten_now_and_then(guest: Guest, monkeypatch: pytest.MonkeyPatch) -> None:
    tstate = guest.tstate
    monkeypatch.setattr(intern_table, "FEW", 10)
    table = tstate.types.interned = intern_table.InternTable()
    kept = [interned(tstate, f"kept {number}") for number in range(30)]
    for number in range(1000):
        decref(tstate, interned(tstate, f"dead {number}"))
        assert len(table) <= 2 * (len(kept) + 1) + 10
    assert all(interned(tstate, f"kept {number}") is obj for number, obj in enumerate(kept))


def test_under_immortals_it_is_immortal(guest: Guest) -> None:
    immortals = Guest(RunConfig(specialise=False, immortal=IMMORTAL_312))
    tstate = immortals.tstate
    assert tstate.counts.read_count(interned(tstate, "a text")) == IMMORTAL_312
    outcome = immortals.run("import sys; a = ' '.join('xy'); b = sys.intern(a)\nprint(a is b, sys.getrefcount(a))",
                            immortals.new_namespace())  # fmt: skip
    assert outcome.stdout == f"True {IMMORTAL_312}\n"
    immortals.close()


def test_constants_of_different_types_are_different(guest: Guest) -> None:
    values = (1.0, True, 1, -0.0, 0.0, (1.0,), (1,))
    source = f"print(({', '.join(f'(lambda: {value})()' for value in values)}))"
    assert guest.run(source, guest.new_namespace()).stdout == f"{values}\n"
