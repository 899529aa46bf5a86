"""What a REPL asks of the parser: whether to read on, and one statement at a time."""

from __future__ import annotations

import pytest

from minipy.errors import GuestSyntaxError
from minipy.syntax import needs_more, parse

OPEN = [
    "if x:",
    "if x:\n",
    "if x:\n    y",
    "if x:\n    y\nelse:",
    "if x: y",
    "def f(a,",
    "class A:\n    x = 1\n    def f(self):",
    "@a",
    "@a\n",
    "try:\n    x",
    "try:\n    x\n",
    "x = (",
    "x = [1,\n",
    "x = {1: 2,",
    "f(a, b",
    "'''abc",
    "x = '''a\nb\n",
    "f'''{a",
    "x = \\",
    "x = 1 + \\\n",
    "if x and \\",
    "for x in y:\n    with a:\n        pass",
]
CLOSED = [
    "",
    "\n",
    "# x",
    "x",
    "x = 1",
    "x = 1\n",
    "if x:\n    y\n",
    "if x: y\n",
    "def f():\n    if x:\n        y\n",
    "def f():\n    return 1\n",
    "try:\n    x\nfinally:\n    y\n",
    "a; b",
    "x = (\n1)",
    "'''a\nb'''",
]
WRONG = [
    "x y",
    "if x",
    "x = ",
    "x = )",
    "'abc",
    "(1 + + )",
    "if x y:\n",
    "  x",
    "return (a b",
    "1abc",
    "def f(:",
    "x = (]",
]


@pytest.mark.parametrize("source", OPEN)
def test_an_open_beginning_wants_more(source: str) -> None:
    assert needs_more(source)


@pytest.mark.parametrize("source", CLOSED)
def test_a_finished_text_wants_no_more(source: str) -> None:
    assert not needs_more(source)


@pytest.mark.parametrize("source", WRONG)
def test_a_mistake_wants_no_more(source: str) -> None:
    assert not needs_more(source)
    with pytest.raises(GuestSyntaxError):
        parse(source)


@pytest.mark.parametrize("source", ["a\nb", "if a: b\n\nc\n"])
def test_single_mode_refuses_a_second_statement(source: str) -> None:
    with pytest.raises(GuestSyntaxError, match="multiple statements found"):
        parse(source, mode="single")


@pytest.mark.parametrize("source", ["a b", "", "a = 1", "a; b", "pass", " a", "def f(): pass"])
def test_eval_mode_refuses_statements(source: str) -> None:
    with pytest.raises(GuestSyntaxError):
        parse(source, mode="eval")
