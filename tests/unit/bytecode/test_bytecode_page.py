"""docs/bytecode.md is what the opcode table says."""

from __future__ import annotations

from helpers.bytecode_page import PAGE, groups, page
from minipy.bytecode.opcodes import TABLE


def test_the_page_of_opcodes_is_made_from_the_table() -> None:
    assert PAGE.read_text() == page()


def test_every_opcode_stands_in_one_group() -> None:
    assert [op for _, ops in groups() for op in ops] == [*TABLE]
