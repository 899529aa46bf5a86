"""The cache: what is kept makes a later run faster, and no state of the cache can make a run wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.patience import run_watched
from minipy import cache

KEY = "made from this"
VALUE = {"a": [1, 2.5, "text", b"bytes", None], "b": (True,)}


def run(arguments: list[str], home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(home), **more}
    command = [sys.executable, *arguments]
    return run_watched(command, env=environment)


def kept_files(home: Path) -> list[Path]:
    return sorted(path for path in (home / "minipy").rglob("*") if path.is_file())


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_value_is_kept_for_its_key(home: Path) -> None:
    path = cache.cache_path("kind", "name")
    assert path.startswith(str(home))
    assert cache.read_cache(path, KEY) is None
    cache.write_cache(path, KEY, VALUE)
    assert cache.read_cache(path, KEY) == VALUE
    assert cache.read_cache(path, "made from something else") is None


def test_damaged_files_count_as_absent(home: Path) -> None:
    path = cache.cache_path("kind", "name")
    cache.write_cache(path, KEY, VALUE)
    content = Path(path).read_bytes()
    for place in range(len(content)):
        Path(path).write_bytes(content[:place])
        assert cache.read_cache(path, KEY) is None
        Path(path).write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        assert cache.read_cache(path, KEY) is None


def test_a_directory_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocker))
    path = cache.cache_path("kind", "name")
    cache.write_cache(path, KEY, VALUE)
    assert cache.read_cache(path, KEY) is None


def test_what_is_kept_is_replaced_in_one_step(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the very replacement a reader finds what was there before, whole."""
    path = cache.cache_path("kind", "name")
    cache.write_cache(path, KEY, "before")

    def fail(source: str, target: str) -> None:
        assert cache.read_cache(target, KEY) == "before" and cache.read_cache(source, KEY) == "after"
        raise OSError

    monkeypatch.setattr(os, "replace", fail)
    cache.write_cache(path, KEY, "after")
    assert cache.read_cache(path, KEY) == "before"


def test_too_many_files_are_thinned_out(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 10)
    paths = [cache.cache_path("kind", str(number)) for number in range(11)]
    for number, path in enumerate(paths):
        cache.write_cache(path, KEY, VALUE)
        if os.path.exists(path):
            os.utime(path, (number, number))
    left = [path for path in paths if cache.read_cache(path, KEY) is not None]
    assert 5 <= len(left) <= 10 and paths[-1] in left


def test_a_signature_changes_with_the_files(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    source = tmp_path / "room" / "a.py"
    source.write_text("x = 1\n")
    before = cache.signature_of(str(tmp_path), ("room",))
    assert cache.signature_of(str(tmp_path), ("room",)) == before
    source.write_text("x = 12\n")
    longer = cache.signature_of(str(tmp_path), ("room",))
    assert longer != before
    source.write_text("x = 13\n")
    os.utime(source, ns=(1, source.stat().st_mtime_ns + 1))
    assert cache.signature_of(str(tmp_path), ("room",)) != longer


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache in which a program has been run; the program imports a module of minipy's and one beside it."""
    root = tmp_path_factory.mktemp("warm")
    (root / "beside.py").write_text("VALUE = 41\n")
    (root / "program.py").write_text("import beside, heapq\nprint(beside.VALUE + len(heapq.nlargest(1, [3])))\n")
    first = run(["-m", "minipy", str(root / "program.py")], root / "cache")
    assert (first.stdout, first.stderr, first.returncode) == ("42\n", "", 0)
    return root


def test_a_run_from_the_cache_loads_neither_lark_nor_parser_nor_compiler(warm: Path) -> None:
    names = ["lark", "minipy.syntax.lexer", "minipy.compiler.codegen"]
    if sys.version_info < (3, 14):  # whose named tuples import it
        names.append("ast")
    code = (
        "import sys; from minipy.cli.main import main; status = main([sys.argv[1]]);"
        f"print([name for name in {names} if name in sys.modules])"
    )
    done = run(["-c", code, str(warm / "program.py")], warm / "cache")
    assert (done.stdout, done.stderr) == ("42\n[]\n", "")


def test_a_changed_module_is_compiled_again(warm: Path) -> None:
    (warm / "beside.py").write_text("VALUE = 10\n")
    assert run(["-m", "minipy", str(warm / "program.py")], warm / "cache").stdout == "11\n"
    (warm / "beside.py").write_text("VALUE = 41\n")
    assert run(["-m", "minipy", str(warm / "program.py")], warm / "cache").stdout == "42\n"


def test_a_syntax_error_is_not_kept(warm: Path) -> None:
    (warm / "broken.py").write_text("x = = 1\n")
    before = kept_files(warm / "cache")
    for _ in range(2):
        done = run(["-m", "minipy", str(warm / "broken.py")], warm / "cache")
        assert done.returncode == 1 and "SyntaxError: invalid syntax" in done.stderr
    assert kept_files(warm / "cache") == before


@pytest.mark.parametrize("damage", ["truncated", "flipped", "emptied"])
def test_any_damage_to_any_file_is_repaired(warm: Path, damage: str) -> None:
    for path in kept_files(warm / "cache"):
        content = path.read_bytes()
        middle = len(content) // 2
        flipped = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        path.write_bytes({"truncated": content[:middle], "flipped": flipped, "emptied": b""}[damage])
    done = run(["-m", "minipy", str(warm / "program.py")], warm / "cache")
    assert (done.stdout, done.stderr, done.returncode) == ("42\n", "", 0)


def test_a_run_works_without_a_cache(warm: Path, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    done = run(["-m", "minipy", str(warm / "program.py")], blocker)
    assert (done.stdout, done.stderr, done.returncode) == ("42\n", "", 0)


def test_what_a_wheel_brings_with_it_serves_the_first_run(tmp_path: Path) -> None:
    shutil.copytree(
        Path(cache.__file__).parent, tmp_path / "minipy", ignore=shutil.ignore_patterns("__pycache__", "cpython-*")
    )
    make = (
        "from minipy.cache import shipped_path; from minipy.config import RunConfig\n"
        "from minipy.specialise.choices import name_of; from minipy.specialise.worlds import World\n"
        "from minipy.syntax.lalr_tables import ship_tables\n"
        "ship_tables(shipped_path('tables')); world = World(RunConfig()); world.load('minipy.engine.python_engine')\n"
        "world.ship(shipped_path(name_of(RunConfig())))\n"
    )
    made = run(["-c", make], tmp_path / "other-cache", PYTHONPATH=str(tmp_path))
    assert made.stderr == "" and len(list((tmp_path / "minipy" / "shipped").iterdir())) == 2
    code = (
        "import sys, minipy; from minipy.cli.main import main; status = main(['-c', 'print(6 * 7)']);"
        "print(minipy.__file__.startswith(sys.argv[1]), [name for name in ('lark',"
        " 'minipy.specialise.rewriting') if name in sys.modules])"
    )
    first = run(["-c", code, str(tmp_path)], tmp_path / "cache", PYTHONPATH=str(tmp_path))
    assert (first.stdout, first.stderr) == ("42\nTrue []\n", "")
