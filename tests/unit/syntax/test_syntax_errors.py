"""Malformed source gives CPython 3.11's error: kind, text and place, and the lines that it prints."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

from helpers.syntax.malformed_snippets import MALFORMED
from helpers.syntax.syntax_oracle import (
    IS_3_11,
    cpython_attributes,
    cpython_outcome,
    cpython_tree,
    minipy_attributes,
    minipy_outcome,
)
from minipy.errors import GuestSyntaxError
from minipy.syntax import format_syntax_error, parse
from minipy.syntax.compile_flags import ALLOW_INCOMPLETE_INPUT, DONT_IMPLY_DEDENT

UNSUPPORTED = {
    "async def f(): pass": ("'async'", 1, 1),
    "def f():\n    await x": ("'await'", 2, 5),
    "[x async for x in y]": ("'async'", 1, 4),
    "async with a: pass": ("'async'", 1, 1),
    "match x:\n    case 1: pass": ("'match'", 1, 1),
    "if a:\n    match x, y:\n        case _:\n            pass": ("'match'", 2, 5),
    "match (x):\n    case [a, *b]: pass": ("'match'", 1, 1),
    "match -x:\n    case 1: pass": ("'match'", 1, 1),
    "match [x]:\n    case 1: pass": ("'match'", 1, 1),
    "match *a, b:\n    case 1: pass": ("'match'", 1, 1),
    "1j": ("complex literals", 1, 1),
    "x = 1 + 2.5J": ("complex literals", 1, 9),
}


@pytest.mark.parametrize(("source", "kind", "message", "line", "offset"), MALFORMED)
def test_malformed_source_gives_cpythons_error(source: str, kind: str, message: str, line: int, offset: int) -> None:
    assert minipy_outcome(source) == (kind, message, line, offset)


@pytest.mark.skipif(not IS_3_11, reason="other versions word their errors otherwise")
def test_the_stored_errors_are_those_of_the_host() -> None:
    for source, *stored in MALFORMED:
        assert list(cpython_outcome(source)) == stored, source


@pytest.mark.parametrize(("source", "expected"), UNSUPPORTED.items())
def test_what_minipy_leaves_out_is_refused_by_name(source: str, expected: tuple[str, int, int]) -> None:
    word, line, offset = expected
    cpython_tree(source)  # valid for CPython
    with pytest.raises(GuestSyntaxError, match="minipy does not support ") as caught:
        parse(source)
    error = caught.value
    assert word in error.message
    assert (error.kind, error.lineno, error.offset) == ("SyntaxError", line, offset)


def test_the_error_carries_file_and_line_text() -> None:
    with pytest.raises(GuestSyntaxError) as caught:
        parse("a\nif b c:\n    pass\n", "dir/file.py")
    error = caught.value
    assert (error.filename, error.text) == ("dir/file.py", "if b c:\n")
    assert (error.lineno, error.offset, error.end_lineno, error.end_offset) == (2, 6, 2, 7)


PRINTED = [
    "x = = 1",
    "    x\n",
    "if x:\n\tx y\n",
    "x = (1,\n",
    "f(a b)",
    "é = €",
    "'abc",
    "f() = 1",
    "if x\n  pass",
    "def f():\nx",
    "x = 'é' y",
    "class A:\n    def f(self):\n        return 1 +\n",
]


@pytest.mark.skipif(not IS_3_11, reason="other versions print their errors otherwise")
@pytest.mark.parametrize("source", PRINTED)
def test_the_printed_error_is_cpythons(source: str) -> None:
    with pytest.raises(SyntaxError) as expected:
        compile(source, "file.py", "exec")
    with pytest.raises(GuestSyntaxError) as caught:
        parse(source, "file.py")
    printed = format_syntax_error(caught.value)
    wanted = "".join(traceback.format_exception_only(expected.value))
    assert printed == wanted


def test_a_range_of_several_lines_is_marked_in_its_first() -> None:
    with pytest.raises(GuestSyntaxError) as caught:
        parse("x = {\n'a': 1.5\n'b': 2}", "file.py")
    assert format_syntax_error(caught.value).splitlines()[1:3] == ["    'a': 1.5", "         ^^^"]


def test_the_printed_error_marks_the_place() -> None:
    with pytest.raises(GuestSyntaxError) as caught:
        parse("if x:\n    print(a b)\n", "prog.py")
    assert format_syntax_error(caught.value) == (
        '  File "prog.py", line 2\n    print(a b)\n          ^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n'
    )


def test_an_error_without_a_line_is_printed_without_one() -> None:
    error = GuestSyntaxError("encoding problem: x", "prog.py", 1, 0)
    assert format_syntax_error(error) == '  File "prog.py", line 1\nSyntaxError: encoding problem: x\n'


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        (b"# coding: nonsense\nx", "encoding problem: nonsense", 1),
        (b"\xef\xbb\xbf# coding: latin-1\nx", "encoding problem: latin-1 with BOM", 1),
        (b"x\ny = '\xff'\n", "(unicode error) 'utf-8' codec can't decode byte 0xff in position 7", 2),
        ("x\ny = '\ud800'", "(unicode error) 'utf-8' codec can't encode character", 2),
        ("x\r\ny\r\n\0", "source code cannot contain null bytes", 3),
    ],
)
def test_undecodable_source_is_a_syntax_error(source: str | bytes, message: str, line: int) -> None:
    with pytest.raises(GuestSyntaxError) as caught:
        parse(source)
    assert message in caught.value.message
    assert caught.value.lineno == line


@pytest.mark.parametrize(
    ("source", "message", "start", "end", "text"),
    [
        ("x = f'{a b}'", "f-string: invalid syntax. Perhaps you forgot a comma?", 2, 5, "(a b)\n"),
        ("x = f'{a +}'", "f-string: invalid syntax", 5, 6, "(a +)\n"),
        ("x = f'é{1abc}'", "invalid decimal literal", 2, 2, "(1abc)"),
        ("x = f'{(1j)}'", "minipy does not support complex literals", 3, 5, "((1j))"),
    ],
)
def test_an_error_inside_an_f_string_shows_the_expression(
    source: str, message: str, start: int, end: int, text: str
) -> None:
    with pytest.raises(GuestSyntaxError) as caught:
        parse(source)
    error = caught.value
    assert (error.message, error.offset, error.end_offset, error.text) == (message, start, end, text)


@pytest.mark.skipif(not IS_3_11, reason="other versions place their errors otherwise")
def test_refused_texts_give_all_attributes_that_cpython_gives() -> None:
    texts = (Path(__file__).parents[2] / "helpers/data/refused_texts.txt").read_text(encoding="utf-8").splitlines()
    sources = [text.replace("\\n", "\n").replace("\\t", "\t") for text in texts]
    assert {source: minipy_attributes(source) for source in sources} == {
        source: cpython_attributes(source) for source in sources
    }


@pytest.mark.skipif(not IS_3_11, reason="other versions place their errors otherwise")
@pytest.mark.parametrize("mode", ["eval", "single"])
@pytest.mark.parametrize("source", ["", "\n", "1 +", "x = (", "f'{", "f'{d['a']}'", "if 1: pass", "a\nb", "x = \\", "@a"])
def test_a_text_without_a_last_newline_is_shown_as_it_is(source: str, mode: str) -> None:
    assert minipy_attributes(source, mode) == cpython_attributes(source, mode)


@pytest.mark.skipif(not IS_3_11, reason="other versions tell otherwise what is incomplete")
@pytest.mark.parametrize("flags", [DONT_IMPLY_DEDENT, ALLOW_INCOMPLETE_INPUT, DONT_IMPLY_DEDENT | ALLOW_INCOMPLETE_INPUT])
@pytest.mark.parametrize("mode", ["exec", "single"])
@pytest.mark.parametrize("source", [
    "if 1:\n  pass", "if 1:\n  pass\n", "if 1:", "x = (1,\n", "x = 'abc", 'x = """abc\n', "x +", "x y", "x = )", "", "# c",
    " 1", "@a\n", "try:\n  x\n", "class A: pass", "a\nb", "f(a b", "f(a b)", "return (", "def f(:", "x = 1 +\ny", "$",
])  # fmt: skip
def test_an_incomplete_text_is_told_from_a_wrong_one(source: str, mode: str, flags: int) -> None:
    assert minipy_attributes(source, mode, flags) == cpython_attributes(source, mode, flags)
