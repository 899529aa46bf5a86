"""No raw host object ever reaches a guest: whatever a hostile program gets hold of is minipy's, all the way down.

Each vector, a program of `escape_vectors.txt`, is run in a guest world in this process, and what it leaves in `result`
is looked at from both sides. The guest looks at the attributes of everything in it, two deep, and writes the values'
texts. The host then walks everything that can be reached and compares each payload with what values of its type are
made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from helpers.guest_in_process import CAS, PLAIN, Guest, Rooms
from helpers.paths import DATA
from minipy.config import RunConfig
from minipy.heap.object import Object, TypeBody, references_of

SECTION = re.compile(r"^=== (.+)\n((?:(?!===|# ---).*\n)*)", re.MULTILINE)
VECTORS = dict(SECTION.findall((DATA / "escape_vectors.txt").read_text(encoding="utf-8")))
# What values are made of on the host where that is no class of minipy's, by the type that gives them their payload.
PAYLOADS = {
    "int": "int", "bool": "bool", "float": "float", "str": "str", "bytes": "bytes", "bytearray": "bytearray",
    "NoneType": "NoneType", "ellipsis": "ellipsis", "NotImplementedType": "NotImplementedType", "object": "NoneType",
    "tuple": "tuple", "slice": "tuple", "method": "tuple", "mappingproxy": "tuple", "GenericAlias": "tuple",
    "UnionType": "tuple", "cell": "list", "super": "list", "range": "range", "range_iterator": "list",
    "staticmethod": "list tuple", "classmethod": "list tuple", "frame": "NoneType", "module": "str NoneType",
    "Random": "Random", "Quitter": "str", "longrange_iterator": "list",
}  # fmt: skip
OF_REFERENCES = ("tuple", "slice", "method", "mappingproxy", "GenericAlias", "UnionType", "cell", "super", "staticmethod",
                 "classmethod")  # fmt: skip
# The guest looks at its own values: attributes two deep, each once per type, and the texts of all of them.
LOOK = """
asked = {}
def look(start):
    reached, known, level = [], {}, [start, *start] if type(start) in (list, tuple) else [start]
    for depth in range(3):
        following = []
        for value in level[: 30 if depth else 80]:
            if id(value) in known:
                continue
            known[id(value)] = value
            for text in (repr, str) if not depth else () if type(value) in (dict, list, tuple) else (repr,):
                try:
                    reached.append(text(value)[:2000])
                except Exception as error:
                    reached.append(str(error))
            try:
                names = dir(value) if depth < 2 else ()
            except Exception:
                continue
            for name in names:
                seen = asked if depth else known
                if (type(value), name) in seen:
                    continue
                seen[type(value), name] = True
                try:
                    following.append(getattr(value, name))
                except Exception as error:
                    reached.append(str(error))
        reached += following
        level = following
    return reached
"""
# The library's sources are guest code, which tracebacks may name; a text is looked at up to its 2,000th character.
OF_THE_HOST = re.compile(
    r"minipy\.(heap|model|eval|bridge|types|runtime|modules|blocking|engine|refcount|gil|sync|errors)\.|<class 'minipy"
    r"|/src/minipy/(?!lib/|l?i?b?$)"
    r"|\b(Native|Getter|Member|TypeSpec)\(|(Body|HashTable|HostStream|GuestLock|ThreadState) object at|GuestRaised"
)
ADDRESS = re.compile(r"\bat (0x[0-9a-f]{12,})")
FIRST_ADDRESS, LAST_ADDRESS = 0x7F1000000000, 0x7F1100000000  # what `id` gives in the guest


class Explored:
    """A guest world, and what of it the vectors so far have reached."""

    def __init__(self, config: RunConfig) -> None:
        self.guest = Guest(config, rooms=Rooms(config))
        self.known: dict[int, Object] = {}
        self.looking = self.guest.new_namespace()
        self.run(LOOK, self.looking)

    def run(self, source: str, namespace: Object) -> None:
        outcome = self.guest.run(source, namespace)
        assert not outcome.traceback, outcome.traceback

    def look(self, value: Object) -> list[str]:
        """Look at `value` and all that it leads to from both sides; return the texts that were found on the way."""
        self.guest.rooms.names.incref(self.guest.tstate, value)
        self.guest.put(self.looking, "start", value)
        self.run("reached = look(start)", self.looking)
        texts = list(self.texts(self.guest.get(self.looking, "reached")))
        self.run("start = reached = None", self.looking)
        return texts

    def texts(self, *start: Object) -> Iterator[str]:
        """Check everything that can be reached and was not before, and yield the texts among it."""
        waiting = list(start)
        while waiting:
            value = waiting.pop()
            assert isinstance(value, Object), value
            if self.known.get(id(value)) is value:
                continue
            self.known[id(value)] = value
            check(value)
            waiting += [value.type, *references_of(value)]
            if type(value.value) is str:
                yield value.value


@pytest.fixture(scope="module")
def explored() -> Iterator[Explored]:
    explored = Explored(PLAIN)
    yield explored
    explored.guest.close()


@pytest.fixture(scope="module")
def explored_free() -> Iterator[Explored]:
    explored = Explored(CAS)
    yield explored
    explored.guest.close()


def check_vector(explored: Explored, name: str) -> None:
    """Check that a vector gets nothing of the host."""
    guest = explored.guest
    namespace = guest.new_namespace()
    explored.run(VECTORS[name], namespace)
    result = guest.get(namespace, "result")
    texts = [*explored.texts(result), *explored.look(result)]
    guest.drop(namespace)
    texts += [guest.stdout.take(), guest.stderr.take()]
    assert [shown for text in texts if (shown := of_the_host(text))] == []


def check_world(explored: Explored) -> None:
    """Check that the world has nothing of the host, and is whole."""
    guest = explored.guest
    explored.known.clear()
    texts = list(explored.texts(guest.interp.modules, *guest.tstate.types.roots(), *guest.interp.ledger.live.values()))
    assert [shown for text in texts if (shown := of_the_host(text))] == []
    assert guest.findings_text() == ""


@pytest.mark.parametrize("name", VECTORS)
def test_a_vector_gets_nothing_of_the_host(explored: Explored, name: str) -> None:
    check_vector(explored, name)


@pytest.mark.parametrize("name", [*VECTORS][::5])  # what values are made of depends little on how they are counted
def test_nor_does_a_vector_without_a_lock(explored_free: Explored, name: str) -> None:
    check_vector(explored_free, name)


def test_the_worlds_are_whole_afterwards(explored: Explored, explored_free: Explored) -> None:
    check_world(explored)
    check_world(explored_free)


def check(value: Object) -> None:
    """Check that a value is made of what its type's values are made of."""
    assert type(value.type.value) is TypeBody
    layout, payload = value.type.value.layout.value.qualname, value.value
    kinds = PAYLOADS.get(layout)
    if kinds is not None:
        assert type(payload).__name__ in kinds.split(), (layout, payload)
    elif payload is not None:  # as a class of the library that stands for one in C has none
        assert type(payload).__module__.startswith("minipy."), (layout, payload)
    assert all(isinstance(part, Object) for part in parts_of(layout, payload)), (layout, payload)


def parts_of(layout: str, payload: Any) -> list[Any]:
    """What a payload holds that must be the guest's."""
    if layout in OF_REFERENCES:
        return [part for part in payload if part is not None]
    if layout == "list":
        return [slot for slot in payload.slots if slot is not None]
    if layout in ("dict", "set", "frozenset"):
        entries = [entry[:2] for entry in payload.entries if entry is not None]
        return [part for entry in entries for part in entry if part is not None]
    return []


def of_the_host(text: str) -> str:
    """What a text shows of the host, "" if nothing."""
    found = OF_THE_HOST.search(text)
    strange = [a for a in ADDRESS.findall(text) if not FIRST_ADDRESS <= int(a, 16) <= LAST_ADDRESS]
    return text[max(found.start() - 80, 0) : found.end() + 80] if found else strange[0] if strange else ""
