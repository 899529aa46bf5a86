"""docs/trace-format.md has the fields and kinds that there are."""

from __future__ import annotations

import re

from helpers.paths import ROOT
from minipy.trace.events import GROUPS, VERSION, Event
from minipy.trace.trace_lines import FOOTER, HEADER, MARK

PAGE = (ROOT / "docs" / "trace-format.md").read_text(encoding="utf-8")


def test_the_fields_are_those_of_an_event_in_order() -> None:
    table = PAGE.split("## An event")[1].split("\n## ")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == Event._fields


def test_the_kinds_are_those_of_the_groups_in_order() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", PAGE, re.MULTILINE)
    assert rows == [(group, kind) for group, kinds in GROUPS.items() for kind in kinds]


def test_the_first_and_the_last_line_are_described() -> None:
    part = PAGE.split("## The file")[1].split("\n## ")[0]
    assert set(re.findall(r"`(\w+)`", part)) >= {MARK, "fields", *HEADER, *FOOTER} and f"format ({VERSION})" in part
