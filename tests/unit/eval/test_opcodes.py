"""Each opcode works and raises as CPython's instructions do for the same source, and the audit is clean afterwards.

The programs stand in `opcode_cases.txt`: for each opcode one in which it works, and one in which it raises or the reason
why it never does. They run with an interpreter lock and plain counts, and without a lock and with swapped counts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from helpers.cpython_in_process import run_on_guest, run_on_host
from helpers.guest_in_process import CAS, FILENAME, PLAIN, Guest, Outcome, Rooms
from helpers.paths import DATA
from minipy.bytecode import opcodes
from minipy.bytecode.code_object import FIELDS, CodeObject
from minipy.config import RunConfig
from minipy.runtime.compiling import compile_text

OPERATORS = {
    "MATRIX_MULTIPLY": ("@", "matmul"),
    "POWER": ("**", "pow"),
    "MULTIPLY": ("*", "mul"),
    "MODULO": ("%", "mod"),
    "ADD": ("+", "add"),
    "SUBTRACT": ("-", "sub"),
    "FLOOR_DIVIDE": ("//", "floordiv"),
    "TRUE_DIVIDE": ("/", "truediv"),
    "LSHIFT": ("<<", "lshift"),
    "RSHIFT": (">>", "rshift"),
    "AND": ("&", "and"),
    "XOR": ("^", "xor"),
    "OR": ("|", "or"),
}
UNARY_OPERATORS = {"POSITIVE": ("+", "pos"), "NEGATIVE": ("-", "neg"), "INVERT": ("~", "invert")}
FAMILIES = {"BINARY": OPERATORS, "INPLACE": OPERATORS, "UNARY": UNARY_OPERATORS}
SECTION = re.compile(
    r"^=== (?P<opcode>\S+)(?: (?P<mode>single))?\n(?P<normal>.*?)"
    r"^--- (?:raises(?: at (?P<raised_at>\w+))?|never: (?P<reason>[^\n]+))\n(?P<raising>.*?)(?=^===|\Z)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Case:
    """One opcode's programs: it works in `normal` and raises in `raising`, or never does for a reason."""

    opcode: str
    mode: str
    normal: str
    raising: str
    raised_at: str  # the opcode of an instruction in the traceback
    reason: str

    def of_operator(self, family: str, name: str, symbol: str, method: str) -> Case:
        """Return the case for one operator of a family."""
        opcode = f"{family}_{name}"
        normal, raising = (
            source.replace("<symbol>", symbol).replace("<method>", method) for source in (self.normal, self.raising)
        )
        return Case(opcode, self.mode, normal, raising, opcode, self.reason)


def read_cases() -> Iterator[Case]:
    text = (DATA / "opcode_cases.txt").read_text(encoding="utf-8")
    for section in SECTION.finditer(text):
        opcode, mode, normal, raised_at, reason, raising = section.groups(default="")
        case = Case(opcode, mode or "exec", normal, raising.strip() and raising, raised_at or opcode, reason)
        family, _, name = opcode.partition("_")
        if name == "<NAME>":
            for operator, (symbol, method) in FAMILIES[family].items():
                yield case.of_operator(family, operator, symbol, method)
        else:
            yield case


CASES = tuple(read_cases())
BY_OPCODE = pytest.mark.parametrize("case", CASES, ids=[case.opcode for case in CASES])


class WatchedGuest(Guest):
    """A guest that remembers where the last exception came out of."""

    raised_at: frozenset[str] = frozenset()

    def take_traceback(self) -> str:
        assert self.tstate.exc is not None
        self.raised_at = frozenset(opcodes_of_traceback(self.tstate.exc.value.traceback))
        return super().take_traceback()


def opcodes_of_traceback(entry: Any) -> Iterator[str]:
    """The opcode of the instruction at which each frame of a guest traceback stands."""
    while entry is not None:
        instructions = list(entry.value.frame.code.code.instructions())
        yield opcodes.by_number[instructions[entry.value.lasti // 2][0]].name
        entry = entry.value.next


class Guests:
    """The guest that the tests of one configuration share; one with a finding is of no more use."""

    def __init__(self, config: RunConfig, codes: dict[str, CodeObject]) -> None:
        self._config = config
        self._rooms = Rooms(config)
        self._rooms.codes = codes
        self._guest: WatchedGuest | None = None

    def get(self) -> WatchedGuest:
        if self._guest is None or self._guest.interp.ledger.findings:
            self.close()
            self._guest = WatchedGuest(self._config, rooms=self._rooms)
        return self._guest

    def close(self) -> None:
        if self._guest is not None:
            self._guest.close()


@pytest.fixture(scope="module")
def codes() -> dict[str, CodeObject]:
    """The code of all programs, by source."""
    return {source: compiled(case, source) for case in CASES for source in (case.normal, case.raising) if source}


@pytest.fixture(scope="module", params=[PLAIN, CAS], ids=["plain", "cas"])
def guests(request: pytest.FixtureRequest, codes: dict[str, CodeObject]) -> Iterator[Guests]:
    guests = Guests(request.param, codes)
    yield guests
    guests.close()


@pytest.fixture
def guest(guests: Guests) -> WatchedGuest:
    return guests.get()


def compiled(case: Case, source: str) -> CodeObject:
    code = compile_text(source, FILENAME, case.mode, max_source=1 << 20)
    return with_nops(code, 2) if case.opcode == "NOP" else code


def with_nops(code: CodeObject, line: int) -> CodeObject:
    """Return `code` with NOPs in the place of the instructions of a line, which must leave the stack as it was."""
    raw = b"".join(
        bytes((opcodes.number["NOP"], 0, 0, 0, 0)) if code.line_of(i) == line else bytes((op, *oparg.to_bytes(4, "little")))
        for i, (op, oparg) in enumerate(code.instructions())
    )
    return CodeObject(**{field: getattr(code, field) for field in FIELDS} | {"code": raw})


def opcodes_in(code: CodeObject) -> set[str]:
    """The names of all opcodes in a code object and those inside of it."""
    found = {opcodes.by_number[opcode].name for opcode, _ in code.instructions()}
    return found.union(*(opcodes_in(const) for const in code.consts if isinstance(const, CodeObject)))


def test_every_opcode_has_a_case() -> None:
    names = [case.opcode for case in CASES]
    assert sorted(names) == sorted(opcodes.by_name)
    assert not [case.opcode for case in CASES if bool(case.raising) == bool(case.reason)]


@BY_OPCODE
def test_the_programs_contain_the_opcode(codes: dict[str, CodeObject], case: Case) -> None:
    for source in filter(None, (case.normal, case.raising)):
        assert case.opcode in opcodes_in(codes[source])


@BY_OPCODE
def test_the_opcode_works_as_in_cpython(guest: WatchedGuest, case: Case) -> None:
    outcome = run(guest, case, case.normal)
    assert not outcome.traceback


@pytest.mark.parametrize("case", [c for c in CASES if c.raising], ids=[c.opcode for c in CASES if c.raising])
def test_the_opcode_raises_as_in_cpython(guest: WatchedGuest, case: Case) -> None:
    outcome = run(guest, case, case.raising)
    assert outcome.traceback
    assert case.raised_at in guest.raised_at


def run(guest: Guest, case: Case, source: str) -> Outcome:
    """Run a program, compare it with CPython where that is the same version, and audit."""
    outcome = run_on_guest(guest, source)
    if sys.version_info[:2] == (3, 11):
        assert outcome == run_on_host(source, mode=case.mode)
    assert not guest.findings_text()
    return outcome
