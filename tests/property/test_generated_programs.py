"""Generated programs print and raise on minipy what they print and raise on CPython 3.11, and leave every count right.

`MINIPY_EXAMPLES=100000 pytest tests/property/test_generated_programs.py` runs that many instead of 100; the examples are
derived from the tests themselves, so the same command runs the same programs. `tests/soak/soak_generated_programs.py` runs
as many as one has time for.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from helpers.cpython_in_process import difference, run_on_guest, run_on_host
from helpers.generators.random_choices import SeededChoices, generated
from helpers.generators.random_programs import program
from helpers.guest_in_process import AS_WRITTEN, CAS, PLAIN, Guest, Outcome, Rooms

EXAMPLES = int(os.environ.get("MINIPY_EXAMPLES", "100"))
PROGRAMS_PER_GUEST = 500  # cycles among functions and their namespaces stay behind in a guest
EACH_AS_WRITTEN = 5
CONFIGURATIONS = {"plain counts": PLAIN, "cas, no lock": CAS, "as written": AS_WRITTEN}

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")


class Guests:
    """One guest per configuration, renewed now and then and after whatever may have broken one."""

    def __init__(self) -> None:
        self._rooms = {name: Rooms(config) for name, config in CONFIGURATIONS.items()}
        self._guests: dict[str, Guest] = {}
        self._programs = 0

    def check(self, source: str) -> None:
        """Run `source` everywhere; fail with all that is needed to understand a difference."""
        self._programs += 1
        if self._programs % PROGRAMS_PER_GUEST == 0:
            self.close()
        for name, config in CONFIGURATIONS.items():
            if config is AS_WRITTEN and self._programs % EACH_AS_WRITTEN:
                continue  # it is slow, and differs only if specialisation is wrong
            if name not in self._guests:
                self._guests[name] = Guest(config, rooms=self._rooms[name])
            problem: str | None = "it raised on the host"
            try:
                problem = difference(self._guests[name], source)
            finally:
                if problem is not None:
                    self.close()
            if problem is not None:
                pytest.fail(f"{name}: {problem}", pytrace=False)

    def close(self) -> None:
        for guest in self._guests.values():
            guest.close()
        self._guests.clear()


@pytest.fixture(scope="module")
def guests() -> Iterator[Guests]:
    made = Guests()
    yield made
    made.close()


@pytest.mark.timeout(1800 + EXAMPLES)
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(source=generated(program))
def test_a_generated_program_does_what_it_does_on_cpython(guests: Guests, source: str) -> None:
    guests.check(source)


def test_a_seed_gives_the_same_program_every_time() -> None:
    assert program(SeededChoices(7)) == program(SeededChoices(7)) != program(SeededChoices(8))


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_generated_programs_are_programs_and_use_the_whole_language() -> None:
    words = {"def", "class", "lambda", "for", "while", "try", "except", "finally", "else", "with", "raise", "return",
             "yield", "global", "nonlocal", "assert", "del", "break", "continue", "in", "is", "not"}  # fmt: skip
    used: set[str] = set()
    for seed in range(150):
        source = program(SeededChoices(seed))
        compile(source, "<generated>", "exec")
        used.update(re.findall(r"\w+", source))
    assert words <= used


# The comparison itself.


@pytest.mark.parametrize(
    "on_host, on_guest",
    [("print(1)", "print(2)"), ("print(1)", "print(1); 1 / 0"), ("1 / 0", "[][0]"), ("int('a')", "int('b')"),
     ("\n1 / 0", "1 / 0")],
)  # fmt: skip
def test_another_output_exception_text_or_line_is_a_difference(on_host: str, on_guest: str) -> None:
    guest = Guest()
    assert run_on_host(on_host) != run_on_guest(guest, on_guest)
    assert run_on_host(on_guest) == run_on_guest(guest, on_guest)
    guest.close()


def test_a_difference_is_reported_with_the_program_and_both_outputs(monkeypatch: pytest.MonkeyPatch) -> None:
    guest = Guest()
    monkeypatch.setattr("helpers.cpython_in_process.run_on_guest", lambda guest, source: Outcome("wrong\n", ""))
    report = difference(guest, "x = 'right'\nprint(x)")
    guest.close()
    assert report is not None
    assert "   2 print(x)" in report and "right\n" in report and "wrong\n" in report


def test_a_finding_is_a_difference() -> None:
    guest = Guest()
    extra = guest.rooms.names.new_str(guest.tstate, "leaked")
    report = difference(guest, "print(1)")
    guest.close()
    assert report is not None and "leak" in report and extra.value in report
