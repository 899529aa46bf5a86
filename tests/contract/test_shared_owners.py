"""Two threads at one owner: each operation of each owner is stopped at every point, while another thread does a rival one.

The table is `helpers/data/owners.txt`. In the normal run every fifth operation meets one of its owner's rivals, the next
one the next; with `MINIPY_MEETINGS=one` each does, with `MINIPY_MEETINGS=rivals` it meets all of them and itself, with
`MINIPY_MEETINGS=all` every operation.
"""

from __future__ import annotations

import os
import re

import pytest

from helpers.guest_in_process import Guest
from helpers.interleaving.meetings import Meetings
from helpers.interleaving.owner import Owner, owners
from helpers.paths import SOURCE

OWNERS = {owner.name: owner for owner in owners()}
MEETINGS = os.environ.get("MINIPY_MEETINGS", "some")

# Types whose instances own references, or have a lock, and have no row; with the reason.
EXCUSED = {
    **dict.fromkeys(("tuple", "frozenset", "slice", "method", "builtin_function_or_method", "method-wrapper", "code",
                     "mappingproxy", "dict_keys", "dict_values", "dict_items", "types.GenericAlias", "types.UnionType"),
                    "what it refers to never changes"),
    **dict.fromkeys(("sys.flags", "sys.float_info", "sys.hash_info", "sys.implementation", "sys.int_info",
                     "sys.thread_info", "sys.version_info", "UnraisableHookArgs"), "a tuple with names"),
    **dict.fromkeys(("ModuleSpec", "SourceFileLoader"),
                    "what changes of it are attributes, as an instance's"),
    "frame": "changed by the thread that runs it; others look at it while that one is stopped",
}  # fmt: skip


OPERATIONS = [(owner, operation) for owner in OWNERS.values() for operation in owner.operations]
MET = OPERATIONS[::5] if MEETINGS == "some" else OPERATIONS


@pytest.fixture(scope="module")
def meetings() -> Meetings:
    return Meetings()


@pytest.mark.parametrize("owner, operation", MET, ids=lambda value: getattr(value, "name", value))
def test_another_thread_may_come_at_any_point_of(owner: Owner, operation: str, meetings: Meetings) -> None:
    assert meetings.wrong(owner, operation, met_by(owner, operation)) == []


def met_by(owner: Owner, operation: str) -> list[str]:
    """The operations that the second thread does, one after the other."""
    every = {"all": owner.operations, "rivals": list(dict.fromkeys([*owner.rivals, operation]))}
    return every.get(MEETINGS) or [owner.rivals[owner.operations.index(operation) % len(owner.rivals)]]


def shared_types(guest: Guest) -> set[str]:
    """The names of the built-in types whose instances own something or have a dict."""
    types = guest.tstate.types
    exceptions = set(types.exceptions.values()) - {types.exceptions["BaseException"]}
    bodies = [type_.value for type_ in types.by_name.values() if type_ not in exceptions]
    return {body.name for body in bodies if body.references is not None or body.has_attrs}


def test_every_type_that_shares_something_has_a_row(meetings: Meetings) -> None:
    guest = meetings.new_guest()
    covered = {name for owner in OWNERS.values() for name in owner.types}
    assert shared_types(guest) - covered - set(EXCUSED) == set()
    guest.close()


def test_rivals_are_operations() -> None:
    assert [owner.name for owner in OWNERS.values() if not set(owner.rivals) <= set(owner.operations)] == []


def test_where_a_row_stops_is_in_the_interpreter() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    within = {name for owner in OWNERS.values() for name in owner.within}
    assert {name for name in within if not re.search(rf"(?:def|class) {name}\b", sources)} == set()
