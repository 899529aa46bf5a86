"""Weak references: nothing that is dying is given out, and each death is told once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers.guest_in_process import Guest
from minipy.config import RunConfig
from minipy.heap.weak import target_of, weak_references


@pytest.fixture
def guest() -> Iterator[Guest]:
    guest = Guest(RunConfig(specialise=False))
    yield guest
    guest.close()


def printed(guest: Guest, source: str) -> str:
    namespace = guest.new_namespace()
    outcome = guest.run(source, namespace)
    assert outcome.traceback == ""
    guest.drop(namespace)
    return outcome.stdout


REFERRED = "import weakref\nclass A:\n    pass\na = A()\nr = weakref.ref(a)\n"


def test_a_weak_reference_gives_nothing_that_is_dying(guest: Guest) -> None:
    """Its count is zero, and whoever gave up the last reference has not come to clear the weak ones yet."""
    namespace = guest.new_namespace()
    guest.run(REFERRED, namespace)
    target, reference = guest.get(namespace, "a"), guest.get(namespace, "r")
    count, target.refcount = target.refcount, 0
    assert target_of(guest.tstate, reference) is None and target.refcount == 0
    target.refcount = count
    guest.drop(namespace)


def test_the_dead_are_not_listed_among_weak_references(guest: Guest) -> None:
    namespace = guest.new_namespace()
    guest.run(REFERRED, namespace)
    target, reference = guest.get(namespace, "a"), guest.get(namespace, "r")
    count, reference.refcount = reference.refcount, 0
    assert weak_references(guest.tstate, target) == [] and reference.refcount == 0
    reference.refcount = count
    guest.drop(namespace)


COUNTED = """
import sys, weakref
class A:
    pass
def tell(reference):
    print("told")
a = A()
before = sys.getrefcount(tell)
kept = [weakref.ref(a, tell), weakref.ref(a)]
counts = [sys.getrefcount(reference) for reference in kept]
del a
print(sys.getrefcount(tell) - before, [sys.getrefcount(reference) for reference in kept] == counts)
"""


def test_a_death_that_has_been_told_leaves_no_counts_behind(guest: Guest) -> None:
    assert printed(guest, COUNTED) == "told\n0 True\n"


MANY = """
import weakref
class A:
    pass
a = A()
told = []
kept = []
for number in range(20):
    kept.append(weakref.ref(a, lambda reference, number=number: told.append(number)))
    for _ in range(50):
        weakref.ref(a, told.append)
"""


def test_a_tidied_list_of_weak_references_keeps_the_living(guest: Guest) -> None:
    namespace = guest.new_namespace()
    guest.run(MANY, namespace)
    extra = guest.get(namespace, "a").extra
    assert extra is not None and extra.weak is not None and len(extra.weak) <= 40
    assert guest.run("del a\nprint(told == [*range(19, -1, -1)])\n", namespace).stdout == "True\n"
    guest.drop(namespace)
