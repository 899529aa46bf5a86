"""The grammar's tables: how they are built, kept and loaded, and that they fit the Builder."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from helpers.patience import run_watched
from minipy.errors import InternalError
from minipy.syntax import lalr_tables, parse
from minipy.syntax.builders.tree_builder import Builder
from minipy.syntax.lalr_driver import Parser
from minipy.syntax.node_maker import NodeMaker
from minipy.syntax.parsing import parse_tokens
from minipy.syntax.tokens import END, KEYWORDS, Tokens

HELPERS = ("make", "merge", "check", "refused", "take", "joined", "sort", "lone", "place", "for_token")


@pytest.fixture
def grammar() -> str:
    return Path(lalr_tables.GRAMMAR).read_text(encoding="utf-8")


@pytest.fixture
def cache_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(lalr_tables, "shipped_path", lambda kind: str(tmp_path / "not installed" / kind))
    return tmp_path


def load_anew() -> lalr_tables.Tables:
    return lalr_tables.load_tables.__wrapped__()


def test_the_grammar_has_no_conflicts(grammar: str, caplog: pytest.LogCaptureFixture) -> None:
    from lark import logger

    logger.setLevel(logging.DEBUG)
    logger.addHandler(caplog.handler)
    try:
        lalr_tables.make_lark(grammar, debug=True)
    finally:
        logger.removeHandler(caplog.handler)
        logger.setLevel(logging.CRITICAL)
    assert "onflict" not in caplog.text


def test_every_action_is_a_method_of_the_builder() -> None:
    actions = {rule.action for rule in lalr_tables.load_tables().rules if rule.action}
    assert [action for action in sorted(actions) if not callable(getattr(Builder, action, None))] == []


def test_every_method_of_the_builder_is_an_action_or_a_helper() -> None:
    actions = {rule.action for rule in lalr_tables.load_tables().rules}
    methods = {name for name in dir(Builder) if not name.startswith("_") and not hasattr(NodeMaker, name)}
    helpers = {"ordered", *(name for name in methods if name.startswith(HELPERS))}
    assert sorted(methods - actions - helpers) == []


def test_the_grammar_knows_the_lexers_keywords() -> None:
    kinds = {kind for state in lalr_tables.load_tables().states for kind in state}
    assert {kind for kind in KEYWORDS if kind not in kinds} == {"async", "await"}


def test_tables_are_kept_and_read_back(cache_home: Path) -> None:
    built = load_anew()
    (file,) = (path for path in cache_home.rglob("*") if path.is_file())
    before = file.stat().st_mtime_ns
    assert load_anew() == built
    assert file.stat().st_mtime_ns == before  # read, not built again


def test_a_damaged_cache_file_is_replaced(cache_home: Path) -> None:
    built = load_anew()
    (file,) = (path for path in cache_home.rglob("*") if path.is_file())
    content = file.read_bytes()
    damaged = content[:100] + bytes([content[100] ^ 1]) + content[101:]
    file.write_bytes(damaged)
    assert load_anew() == built
    assert file.read_bytes() != damaged


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocker))
    assert load_anew() == lalr_tables.load_tables()


def test_importing_the_room_loads_no_lark_and_no_parser() -> None:
    code = "import sys, minipy.syntax; print([name for name in ('lark', 'minipy.syntax.lexer') if name in sys.modules])"
    assert run(code) == "[]\n"


def test_parsing_with_kept_tables_loads_no_lark() -> None:
    parse("x")
    assert run("import sys; from minipy.syntax import parse; parse('x'); print('lark' in sys.modules)") == "False\n"


def run(code: str) -> str:
    return run_watched([sys.executable, "-c", code], check=True).stdout


def test_a_rule_that_hands_nothing_on_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lalr_tables, "STARTS", ("file",))
    with pytest.raises(InternalError, match="hands nothing on"):
        lalr_tables.build_tables('file: "a" "b"\n')


def test_larks_own_parser_is_never_used() -> None:
    lark = lalr_tables.make_lark(Path(lalr_tables.GRAMMAR).read_text(encoding="utf-8"))
    with pytest.raises(InternalError):
        lark.parse("x", start="file")


def test_a_parser_needs_no_recursion() -> None:
    tokens = Tokens("", "x", lacks_newline=False)
    for kind in ["-"] * 2000 + ["NUMBER", "NEWLINE", END]:
        tokens.add(kind, "1" if kind == "NUMBER" else kind, 1, 0, 1, 1)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(200)
    try:
        assert Parser(tokens, Builder(tokens, parse_tokens), "file").run()
    finally:
        sys.setrecursionlimit(limit)
