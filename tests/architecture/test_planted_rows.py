"""The rows of planted faults fit the source and name tests that exist; `tests/planted.py`, by hand, tries them out."""

from __future__ import annotations

import re

import pytest

from helpers.interleaving.owner import owners
from helpers.paths import PROGRAMS, ROOT, SOURCE
from helpers.planted_faults import BadRow, PlantedFault, planted_faults

FAULTS = planted_faults()
OWNERS = {owner.name: owner for owner in owners()}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.title)
def test_a_planted_fault_fits_the_source_and_names_its_tests(fault: PlantedFault) -> None:
    source = (SOURCE / fault.file).read_text(encoding="utf-8")
    assert fault.planted(source) != source
    for test in fault.tests:
        path, _, function = test.partition("[")[0].partition("::")
        program = re.search(r"\[((?:language|threads)/.+)\]", test)
        assert program is None or (PROGRAMS / f"{program[1]}.py").exists(), test
        text = (ROOT / "tests" / path).read_text(encoding="utf-8")
        assert re.search(rf"^def {function}\(", text, re.MULTILINE), test
        meeting = re.search(r"test_shared_owners.*\[(\w+)-(\w+)\]", test)
        assert meeting is None or meeting[2] in OWNERS[meeting[1]].operations, test


def test_each_fault_has_a_title_of_its_own() -> None:
    titles = [fault.title for fault in FAULTS]
    assert sorted(set(titles)) == sorted(titles)


def test_a_row_whose_text_is_gone_or_ambiguous_is_refused() -> None:
    fault = PlantedFault("table", "title", "file", "f", "    x = 1\n", "    x = 2\n", ("test",))
    two = "def f():\n    x = 1\n\n\ndef g():\n    x = 1\n"
    assert fault.planted(two) == two.replace("1", "2", 1)
    for source in ("def f():\n    x = 3\n", "def f():\n    x = 1\n    x = 1\n", "def g():\n    x = 1\n"):
        with pytest.raises(BadRow):
            fault.planted(source)
