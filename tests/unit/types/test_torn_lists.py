"""A list of which an unlocked race has emptied a slot in use: whatever is done to it, the host gets on."""

import pytest

from helpers.guest_in_process import CAS, Guest

UNLOCKED = CAS._replace(audit=False, object_locks="off", keep_going=True, specialise=False)
OPERATIONS = (
    "x[:]", "x[::2]", "x[1:]", "x[1]", "x[1] = 0", "x[:] = 1, 2", "x[::2] = 1, 2", "x[1:2] = 1,", "del x[:]", "del x[::2]",
    "del x[1]", "x.copy()", "x.pop(1)", "x.pop(0)", "x.insert(0, 1)", "x.reverse()", "x.sort()", "x.clear()", "x += x",
    "x * 2", "x *= 2", "x + x", "x.index(3)", "x.count(3)", "x.remove(3)", "3 in x", "x == [1, 2, 3]", "sum(x)", "list(x)",
    "(*x,)", "repr(x)", "sorted(x)", "for y in x: pass", "for y in reversed(x): pass", "print(*x)", "a, *b = x",
)  # fmt: skip


@pytest.fixture(scope="module")
def guest():  # type: ignore[no-untyped-def]
    made = Guest(UNLOCKED)
    yield made
    made.close()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_empty_slot_does_not_break_the_host(guest: Guest, operation: str) -> None:
    namespace = guest.new_namespace()
    guest.run("x = [1, 2, 3]", namespace)
    slots = guest.get(namespace, "x").value.slots
    guest.rooms.names.decref(guest.tstate, slots[1])
    slots[1] = None
    guest.run(operation, namespace)  # what comes of it is anything but a host's error
    guest.drop(namespace)
