"""Generated modules, of any statements that the grammar of Python 3.11 has, give CPython's trees, places included.

hypothesmith draws them from CPython's grammar (texts) and from libcst's nodes (programs). `MINIPY_SOURCES=5000` in the
environment asks for so many of each kind instead of 40.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, assume, given, settings

from helpers.syntax.syntax_oracle import IS_3_11, cpython_outcome, cpython_tree, dump, is_unsupported, minipy_outcome
from minipy.errors import GuestSyntaxError
from minipy.syntax import parse

hypothesmith = pytest.importorskip("hypothesmith", reason="hypothesmith is installed on Python 3.11 only")

pytestmark = [
    pytest.mark.skipif(not IS_3_11, reason="the oracle is CPython 3.11"),
    pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning"),
    pytest.mark.timeout(3600),
]
COUNT = int(os.environ.get("MINIPY_SOURCES", "40"))
RUN = settings(max_examples=COUNT, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))


def check(source: str) -> None:
    """Compare trees; what minipy leaves out must be refused by name."""
    tree = cpython_tree(source)
    if is_unsupported(tree):
        with pytest.raises(GuestSyntaxError, match=r"not supported|does not support"):
            parse(source)
    else:
        assert dump(parse(source)) == dump(tree), source


@RUN
@given(hypothesmith.from_node())
def test_programs_of_generated_nodes_give_cpythons_tree(source: str) -> None:
    check(source)


@RUN
@given(hypothesmith.from_grammar())
def test_texts_of_the_grammar_give_cpythons_tree_or_its_refusal(source: str) -> None:
    if cpython_outcome(source)[0] == "accepted":
        check(source)
    else:
        assume("\0" not in source)
        assert minipy_outcome(source)[0] != "accepted", source
