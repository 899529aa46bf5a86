"""Hostile source: always a tree or a syntax error with a place, soon, and never another exception."""

from __future__ import annotations

import ast
import time

import pytest

from minipy.errors import GuestSyntaxError
from minipy.syntax import parse

MANY = 10_000
LIMIT_S = 10.0  # of processor time: a second where nothing else runs, three on a busy machine, hours if it doubled per term

ACCEPTED = {
    "a 10,000-term sum": " + ".join(["a"] * MANY),
    "a 10,000-term string sum": "x = " + "+".join(["'é'"] * MANY),
    "3,000 elifs": "if a: pass\n" + "elif b:\n  pass\n" * 3000 + "else:\n  pass\n",
    "10,000 calls": "a" + ".b(c)" * MANY,
    "10,000 subscripts": "a" + "[0]" * MANY,
    "10,000 comparisons": " < ".join(["a"] * MANY),
    "10,000 ands": " and ".join(["a"] * MANY),
    "500 conditionals": "a if b else " * 500 + "c",
    "500 unary operators": "-" * 500 + "1",
    "200 brackets": "(" * 200 + ")" * 200,
    "95 indents": "".join(" " * i + "if 1:\n" for i in range(95)) + " " * 95 + "x",
    "90 nested tries": "".join(" " * i + "try:\n" for i in range(90))
    + " " * 90
    + "x\n"
    + "".join(" " * i + "finally: pass\n" for i in reversed(range(90))),
    "10,000 targets": "a = " * MANY + "1",
    "a long list": "[" + ",".join(["1"] * MANY) + "]",
    "a long dict": "{" + ",".join(["1: 2"] * MANY) + "}",
    "10,000 strings": "'a' " * MANY,
    "100,000 blank lines": "\n" * 100_000,
    "a million blanks": "x" + " " * 1_000_000 + "# c",
    "50,000 continuations": "\\\n" * 50_000 + "x",
    "a long hexadecimal": "0x" + "f" * 100_000,
    "a long float": "1" * 5000 + ".0",
    "4,300 digits": "1" * 4300,
    "100,000 zeros": "0" * 100_000,
    "a long name": "a" * 1_000_000,
    "long lines beyond ASCII": "x = [" + "'é', é, " * 10_000 + "]",
    "10,000 fields": "f'" + "{a}" * MANY + "'",
    "10,000 fields on lines": "f'''" + "{a}\n" * MANY + "'''",
    "10,000 fields in a spec": "f'{a:" + "{b}" * MANY + "}'",
    "5,000 withs": "with (a):\n pass\n" * 5000,
    "5,000 with-items": "with (" + ",".join(["a as b"] * 5000) + "): pass",
    "5,000 decorators": "@a\n" * 5000 + "def f(): pass",
    "5,000 handlers": "try:\n x\n" + "except A:\n x\n" * 5000,
    "5,000 loops": "[x " + "for x in y " * 5000 + "]",
    "a carriage return": "x = 1\ry = 2\r",
    "a form feed": "x\n\f\ny\n",
    "a marked text": b"\xef\xbb\xbfx = 1",
    "no newline at the end": "if x:\n  y",
    "only a comment": "# x",
    "nothing": "",
}
REFUSED = {
    "10,000 unary operators": ("-" * MANY + "1", "too many nested expressions"),
    "10,000 nots": ("not " * MANY + "1", "too many nested expressions"),
    "10,000 lambdas": ("lambda:" * MANY + "1", "too many nested expressions"),
    "10,000 powers": ("**".join(["a"] * MANY), "too many nested expressions"),
    "10,000 conditionals": ("a if b else " * MANY + "c", "too many nested expressions"),
    "10,000 brackets": ("(" * MANY, "too many nested parentheses"),
    "201 brackets": ("[" * 201 + "]" * 201, "too many nested parentheses"),
    "120 indents": ("".join(" " * i + "if 1:\n" for i in range(120)), "too many levels of indentation"),
    "300 brackets in an f-string": ("f'{" + "(" * 300 + "}'", "f-string: too many nested parenthesis"),
    "nested specs": ("f'{a:{b:{c}}}'", "f-string: expressions nested too deeply"),
    "5,000 digits": ("x = " + "1" * 5000, "Exceeds the limit (4300 digits)"),
    "NUL": ("a\0b", "source code cannot contain null bytes"),
    "a mark in a str": ("\ufeffx = 1", "invalid non-printable character U+FEFF"),
    "mixed tabs": ("if 1:\n\tx\n        y", "inconsistent use of tabs"),
    "a bad character in a long name": ("é" * 300_000 + "€", "invalid character '€' (U+20AC)"),
    "a long bad number": ("1" * 300_000 + "x", "invalid decimal literal"),
    "a lone surrogate": ("x = '\ud800'", "(unicode error)"),
    "every byte": (bytes(range(256)), "(unicode error)"),
    "an open string": ("'''" + "a\n" * 100_000, "unterminated triple-quoted string literal"),
    "an open bracket": ("(" + "a, " * 20_000, "'(' was never closed"),
    "a mistake at the end": ("x = 1\n" * 20_000 + "x = = 1", "invalid syntax"),
    "a missing comma far away": ("f(" + "a + " * MANY + "b c)", "invalid syntax. Perhaps you forgot a comma?"),
    "a bad key far away": ("{" + "1: 2, " * MANY + "3}", "':' expected after dictionary key"),
    "a bad target far away": ("a, " * MANY + "1 = b", "cannot assign to literal here"),
    "10,000 closers": (")" * MANY, "unmatched ')'"),
    "5,000 open withs": ("with (" * 5000, "too many nested parentheses"),
    "an operator in front of a hole": ("(a {" + "b + " * MANY + "})", "invalid syntax"),
}


@pytest.mark.parametrize("source", ACCEPTED.values(), ids=ACCEPTED)
def test_long_and_odd_source_is_parsed_soon(source: str | bytes) -> None:
    start = time.process_time()
    assert isinstance(parse(source), ast.Module)
    assert time.process_time() - start < LIMIT_S


@pytest.mark.parametrize(("source", "message"), REFUSED.values(), ids=REFUSED)
def test_hostile_source_is_refused_soon(source: str | bytes, message: str) -> None:
    start = time.process_time()
    with pytest.raises(GuestSyntaxError) as caught:
        parse(source)
    assert time.process_time() - start < LIMIT_S
    assert message in caught.value.message
    assert caught.value.lineno >= 1


def test_a_deep_tree_is_freed_without_trouble() -> None:
    tree = parse(" + ".join(["a"] * 100_000))
    del tree


def test_parsing_time_grows_with_the_length_only() -> None:
    def seconds(count: int) -> float:
        text = "x = f(a, 'é', b[1:2]) + {1: 2}\n" * count
        start = time.process_time()
        parse(text)
        return time.process_time() - start

    seconds(500)
    assert seconds(8000) < 8 * 3 * max(seconds(1000), 0.01)
