"""minipy's trees equal those of CPython's own parser."""

from __future__ import annotations

import ast
import sysconfig
from pathlib import Path

import pytest

from helpers.syntax.syntax_oracle import IS_3_11, cpython_tree, dump, is_unsupported
from helpers.syntax.valid_snippets import EXPRESSIONS, VALID, lines
from minipy.syntax import parse

LIBRARY = Path(sysconfig.get_path("stdlib"))
LIBRARY_FILES = 30


def has_f_string(source: str) -> bool:
    return any(isinstance(node, ast.JoinedStr) for node in ast.walk(parse(source)))


# Later versions parse f-strings by other rules.
COMPARABLE = VALID if IS_3_11 else [source for source in VALID if not has_f_string(source)]


@pytest.mark.parametrize("source", VALID)
def test_a_snippet_is_accepted(source: str) -> None:
    assert parse(source).body or not source.strip()


@pytest.mark.parametrize("source", COMPARABLE)
def test_a_snippet_gives_cpythons_tree(source: str) -> None:
    assert dump(parse(source)) == dump(cpython_tree(source))


@pytest.mark.parametrize("source", [snippet for snippet in lines(EXPRESSIONS) if snippet in COMPARABLE])
def test_eval_mode_gives_cpythons_tree(source: str) -> None:
    assert dump(parse(source, mode="eval")) == dump(cpython_tree(source, "eval"))


@pytest.mark.parametrize("source", ["a", "a = 1; b", "if a: b\n", "def f():\n    pass\n", "@a\nclass B: pass\n"])
def test_single_mode_gives_cpythons_tree(source: str) -> None:
    assert dump(parse(source, mode="single")) == dump(cpython_tree(source, "single"))


def test_all_snippets_in_one_text_give_cpythons_tree() -> None:
    text = "\n".join(COMPARABLE)
    assert dump(parse(text)) == dump(cpython_tree(text))


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.rstrip("\n"),
        lambda text: text + "# comment",
        lambda text: "\f" + text,
        lambda text: text.encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: ("# coding: latin-1\n" + text).encode("latin-1"),
    ],
)
def test_line_ends_and_encodings_make_no_difference(change: object) -> None:
    text = "if a:\n    b = 'é'\n\n# x\nelse:\n    c = '''x\ny'''\n"
    changed = change(text)  # type: ignore[operator]
    assert dump(parse(changed)) == dump(cpython_tree(changed))


def library_files() -> list[Path]:
    """Return files of the host's library that any 3.11 parser accepts and minipy supports, of middle size."""
    found = []
    for path in sorted(LIBRARY.glob("*.py"))[::3]:
        source = path.read_bytes()
        if 3_000 < len(source) < 40_000 and IS_3_11 and not is_unsupported(cpython_tree(source)):
            found.append(path)
    return found[:LIBRARY_FILES]


@pytest.mark.skipif(not IS_3_11, reason="the library of another version has other syntax")
@pytest.mark.parametrize("path", library_files(), ids=lambda path: path.name)
def test_a_library_file_gives_cpythons_tree(path: Path) -> None:
    source = path.read_bytes()
    assert dump(parse(source)) == dump(cpython_tree(source))


def test_names_inside_f_strings_have_their_true_place() -> None:
    text = "x = f'''é{a}\n {b:{c}}''' f'{d}'\n"
    names = {node.id: node for node in ast.walk(parse(text)) if isinstance(node, ast.Name)}
    lines_of_text = text.encode().split(b"\n")
    for name in "abcd":
        node = names[name]
        assert lines_of_text[node.lineno - 1][node.col_offset : node.end_col_offset] == name.encode()


def test_the_tree_can_be_compiled_by_the_host() -> None:
    tree = parse("def f(a, *b, c=1, **d) -> int:\n    return f'{a!r:{c}}'\nclass A(B): pass\n")
    assert compile(tree, "x", "exec")


def test_the_snippets_are_split_as_meant() -> None:
    assert lines("a\n'''b\nc'''\nd") == ["a", "'''b\nc'''", "d"]
