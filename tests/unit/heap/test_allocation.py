"""Where objects end: what leaves which register, in which order things die, and what finalizers may rely on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from helpers.cpython_in_process import difference
from helpers.guest_in_process import AS_WRITTEN, Guest
from minipy.config import RunConfig
from minipy.eval import finalizers
from minipy.eval.thread_state import ThreadState
from minipy.heap.allocation import free
from minipy.heap.findings import RunEnded
from minipy.refcount import STRATEGIES

DEFAULT = RunConfig(specialise=False)  # no ledger, no quarantine: what is dead is used again
is_oracle = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the order of death is CPython 3.11's")


@pytest.fixture
def guest() -> Iterator[Guest]:
    guest = Guest(DEFAULT)
    yield guest
    guest.close()


@pytest.fixture
def audited() -> Iterator[Guest]:
    guest = Guest(AS_WRITTEN)
    yield guest
    guest.close()


def printed(guest: Guest, source: str) -> list[str]:
    """Run a program; return the lines that it prints."""
    namespace = guest.new_namespace()
    outcome = guest.run(source, namespace)
    assert outcome.traceback == ""
    guest.drop(namespace)
    return outcome.stdout.split("\n")[:-1]


def registered(guest: Guest) -> set[int]:
    """The identities of all containers that are registered anywhere."""
    collector = guest.interp.collector
    return {*guest.interp.containers, *collector.old, *collector.frozen, *collector.permanent}


DYING = {
    "young": "import gc\ngc.collect()\nx = [[], {}, set()]\nREMEMBER\ndel x\n",
    "old": "import gc\nx = [[], {}, set()]\nREMEMBER\ngc.collect()\ndel x\n",
    "frozen": "import gc\nx = [[], {}, set()]\nREMEMBER\ngc.freeze()\ndel x\ngc.unfreeze()\n",
}


@pytest.mark.parametrize("name", DYING)
def test_what_dies_leaves_every_register(guest: Guest, name: str) -> None:
    namespace = guest.new_namespace()
    before, after = DYING[name].split("REMEMBER\n")
    assert guest.run(before, namespace).traceback == ""
    doomed = guest.get(namespace, "x")
    identities = {id(obj) for obj in (doomed, *doomed.value.slots[: doomed.value.size])}
    assert identities <= registered(guest) and len(identities) == 4
    assert guest.run(after, namespace).traceback == ""
    assert not identities & registered(guest)
    guest.drop(namespace)


def test_a_finalizers_object_is_declared_meanwhile(guest: Guest, monkeypatch: pytest.MonkeyPatch) -> None:
    declared: list[bool] = []

    def call_finalizer(tstate: Any, obj: Any) -> None:
        declared.append(obj in tstate.held)
        finalizers.call_finalizer(tstate, obj)

    monkeypatch.setattr(ThreadState, "call_finalizer", call_finalizer)
    assert printed(guest, "class A:\n    def __del__(self):\n        print('del')\na = A()\ndel a\n") == ["del"]
    assert declared == [True]


DIES_INSIDE = """
import weakref
class Noisy:
    def __del__(self):
        print('inner')
class Finalized:
    def __del__(self):
        inner = [Noisy()]
        del inner
        print('outer')
class Observed:
    pass
def observe(reference):
    inner = [Noisy()]
    del inner
    print('callback')
outer = [Finalized()]
del outer
outer = [Observed()]
reference = weakref.ref(outer[0], observe)
del outer
"""


def test_what_a_finalizer_or_a_callback_frees_dies_before_it_returns(guest: Guest) -> None:
    assert printed(guest, DIES_INSIDE) == ["inner", "outer", "inner", "callback"]


DEEP = """
class Noisy:
    def __del__(self):
        print('bottom')
for kind in (list, tuple):
    nest = Noisy()
    for _ in range(6_000):
        nest = kind([nest])
    del nest
    print(kind.__name__)
"""


def test_a_deep_nest_dies_without_recursion(guest: Guest) -> None:
    assert printed(guest, DEEP) == ["bottom", "list", "bottom", "tuple"]


IN_ORDER = """
class Noisy:
    def __init__(self, name, *owned):
        self.name = name
        self.owned = owned
    def __del__(self):
        print('del', self.name)
nest = [Noisy(1), [Noisy(2, Noisy(3), [Noisy(4)]), (Noisy(5), {6: Noisy(6)})], Noisy(7, Noisy(8, Noisy(9)))]
del nest
nest = {1: (Noisy(1), [Noisy(2)]), 2: Noisy(3, Noisy(4))}
del nest
"""


@is_oracle
def test_what_dies_with_its_owner_dies_depth_first(audited: Guest) -> None:
    assert difference(audited, IN_ORDER) is None


def test_instances_own_a_class_of_the_guests(audited: Guest) -> None:
    source = "class A:\n    pass\nobjects = [A(), A()]\ndel A\nprint(type(objects[0]).__name__)\n"
    assert printed(audited, source) == ["A"]
    assert audited.findings_text() == ""


def test_an_atom_that_is_used_again_counts_one(guest: Guest) -> None:
    names, tstate = guest.rooms.names, guest.tstate
    first = names.new_float(tstate, 1.5)
    names.decref(tstate, first)
    second = names.new_float(tstate, 2.5)
    assert second is first and guest.count_of(second) == 1 and second.value == 2.5
    names.decref(tstate, second)


def test_what_is_used_again_keeps_nothing_but_its_number(guest: Guest) -> None:
    made = "class A:\n    def f(self):\n        pass\na = A()\nthings = [a.f, slice(1, [2]), (a, a)]\n"
    assert printed(guest, f"{made}print(len({{*map(id, things)}}))\n") == ["3"]
    pages = [obj.extra for obj in guest.tstate.free_atoms if obj.extra is not None]
    assert pages and not any(page.weak or page.members or page.is_finalized for page in pages)


def test_a_second_free_is_a_finding_and_gives_up_nothing_more(audited: Guest) -> None:
    names, tstate = audited.rooms.names, audited.tstate
    part = names.new_list(tstate, [])
    whole = names.new_tuple(tstate, [names.new_ref(tstate, part)])
    names.decref(tstate, whole)
    assert audited.count_of(part) == 1
    with pytest.raises(RunEnded):
        free(tstate, whole)
    assert audited.count_of(part) == 1
    assert [finding.kind for finding in audited.interp.ledger.findings] == ["double-free"]


def test_what_is_in_quarantine_keeps_its_value(audited: Guest) -> None:
    names, tstate = audited.rooms.names, audited.tstate
    obj = names.new_str(tstate, "text")
    names.decref(tstate, obj)
    assert obj.value == "text" and not tstate.free_atoms


@pytest.mark.parametrize("refcount", STRATEGIES)
def test_what_dies_with_a_generator_dies_before_its_neighbour(refcount: str) -> None:
    """Others may find a generator who hold no reference, which is no reason to give up its own later."""
    guest = Guest(DEFAULT._replace(gil="none", refcount=refcount))
    source = """
class T:
    def __init__(self, name): self.name = name
    def __del__(self): print(self.name)
def produce(x): yield x
x = [(T("second"), produce(T("first")))]
del x
"""
    assert printed(guest, source) == ["first", "second"]
    guest.close()
