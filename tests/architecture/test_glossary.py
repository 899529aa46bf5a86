"""The glossary and the source agree: its terms are used, and rooms' docstrings use no special word that is not explained.

A room is a package; its docstring may use the glossary's terms, CPython's (docs/cpython-terms.txt), names that its files
have, and the words of ordinary_words.txt. Whoever needs a new word decides which of these it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from helpers.paths import DATA, ROOT, SOURCE

FILES = sorted(path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] not in ("lib", "shipped"))
ROOMS = [path for path in FILES if path.name == "__init__.py"]
# What stands in backquotes, and what has a dot or an underscore inside, or a capital.
NAME = re.compile(r"`([^`\s]+)`|\b(\w+[._]\w[\w.]*|\w+[A-Z]\w*)\b")
ENDINGS = "(?:e?s|e?d|en?|y|ies|ing)?"


def glossary_terms() -> list[str]:
    """Return the terms that the tables of the glossary explain; a row may explain several, with commas between them."""
    rows = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs" / "glossary.md").read_text(), re.MULTILINE)
    return [term for row in rows if row not in ("term", "---") for term in row.split(", ")]


def cpython_terms() -> list[str]:
    return (ROOT / "docs" / "cpython-terms.txt").read_text().splitlines()


def ordinary_words() -> set[str]:
    return set((DATA / "ordinary_words.txt").read_text().split())


@cache
def pattern(term: str) -> re.Pattern[str]:
    """Return what finds a term: in any case, its words inflected, with blanks, hyphens or underscores between them."""
    words = [re.escape(word).removesuffix("e").removesuffix("y") + ENDINGS for word in re.split("[ -]", term)]
    return re.compile("(?<![a-z])" + r"[\s_-]+".join(words) + "(?![a-z])", re.IGNORECASE)


def unexplained(docstring: str, terms: Iterable[str], names: str) -> Iterator[str]:
    """Yield the words of a docstring that are neither in a term nor ordinary, and names that are not in the text `names`."""
    ordinary = ordinary_words()
    yield from (name for parts in NAME.findall(docstring) for name in parts if name and name not in names)
    text = NAME.sub(" ", docstring)
    for term in sorted(terms, key=len, reverse=True):
        text = pattern(term).sub(" ", text)
    for word in re.findall(r"[A-Za-z]+", text.replace("'s", "")):
        if word.lower() not in ordinary:
            yield word


def test_each_term_of_the_glossary_occurs_in_the_source() -> None:
    source = "\n".join(path.read_text() for path in FILES)
    assert not [term for term in glossary_terms() if not pattern(term.strip("`")).search(source)]


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.parent.relative_to(SOURCE).as_posix())
def test_a_room_speaks_in_terms_that_are_explained(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse(room.read_text()))
    assert docstring
    files = [path for path in room.parent.rglob("*.*") if path.suffix in (".py", ".lark")]
    names = "\n".join(path.name + "\n" + path.read_text() for path in files).replace(docstring, "")
    assert not list(unexplained(docstring, [*glossary_terms(), *cpython_terms()], names))


def test_an_invented_word_is_noticed() -> None:
    terms = ["ledger", "critical section"]
    assert list(unexplained("The ledgers, and a flumox in its critical section.", terms, "")) == ["flumox"]
    assert list(unexplained("Its section, `here.py`, gone.py and GoneToo.", terms, "here.py")) == [
        "gone.py",
        "GoneToo",
        "section",
    ]


def test_a_term_is_explained_once() -> None:
    terms = [term.lower() for term in (*glossary_terms(), *cpython_terms())]
    assert len(set(terms)) == len(terms)
    assert not ordinary_words() & set(terms)
