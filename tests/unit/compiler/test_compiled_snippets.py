"""Every kind of statement and expression, compiled as CPython 3.9 compiles it."""

from __future__ import annotations

import sys

import pytest

from helpers.compiler.compiled_snippets import SNIPPETS
from helpers.compiler.compiler_oracle import check

EVAL = ("1", "a + b", "lambda x: x", "[x for x in y]", "a if b else c", "(1, 2)", "f(*a)", "x := 1" and "(x := 1)")
SINGLE = ("1", "a; b", "a = 1", "def f():\n    1\n", "for x in y:\n    x\n", "'text'", "x: int = 1")


def test_snippets_compile_as_under_python_39() -> None:
    snippets = [snippet.lstrip("\n") for snippet in SNIPPETS.split("# ---\n")]
    if sys.version_info[:2] == (3, 12):  # whose parser adds empty strings to f-strings
        snippets = [snippet for snippet in snippets if not snippet.startswith('f"')]
    check([(snippet, "exec") for snippet in snippets])


@pytest.mark.parametrize("mode, sources", [("eval", EVAL), ("single", SINGLE)])
def test_other_modes_compile_as_under_python_39(mode: str, sources: tuple[str, ...]) -> None:
    check([(source, mode) for source in sources])
