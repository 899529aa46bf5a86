"""What the documents show is so: listings are run, the how-to pages' steps are taken, the files they name are there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.paths import ROOT
from helpers.patience import run_watched

HOW_TO = sorted((ROOT / "docs" / "how-to").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
MOST_HOW_TO_LINES = 24
MOST_LINES = {"README.md": 150, "docs/architecture.md": 200}

BLOCK = re.compile(r"^```(console|diff|python)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
INSTALLED = ".venv/bin/minipy"  # as README has it
MINIPY = f'minipy() {{ "{sys.executable}" -m minipy "$@"; }}\n'


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)
every_how_to = pytest.mark.parametrize("page", HOW_TO, ids=lambda page: page.stem)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache directory that all copies of the source share."""
    return tmp_path_factory.mktemp("cache")


# Listings: a block of the kind `console` holds commands, each followed by what it prints.


def commands(listing: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a listing with its output."""
    for part in re.split(r"^\$ ", listing, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def printed(command: str, directory: Path, cache: Path) -> str:
    """Run a command of a listing in `directory`, with the source that is there; return what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(directory / "src"), "XDG_CACHE_HOME": str(cache)}
    done = run_watched(
        ["bash", "-c", MINIPY + command.replace(INSTALLED, "minipy")], cwd=directory, env=environment,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.stdout


def check_listing(listing: str, directory: Path, cache: Path) -> None:
    """Run the commands of a listing; each must print what the listing shows."""
    for command, output in commands(listing):
        lines = [line.rstrip() for line in printed(command, directory, cache).splitlines()]
        assert lines == output.splitlines(), command


@every_page
def test_a_listing_shows_what_its_commands_print(page: Path, cache: Path) -> None:
    if page not in HOW_TO:
        for kind, text in BLOCK.findall(page.read_text()):
            if kind == "console":
                check_listing(text, ROOT, cache)


# README: what it lets a reader type.

README = ROOT / "README.md"
FILE = "programs/threads/race_drop_one_object.py"
SHOWN = {  # what a command of README prints, however often it is run
    f"{INSTALLED} run --check-interval 1 programs/threads/race_add_sub.py": r"-?\d+\n",
    f"{INSTALLED} run --check-interval 1 programs/threads/race_add_sub_fixed.py": r"0\n",
    f"{INSTALLED} run --gil none --refcount plain {FILE}": r"(?s)(\[\[\], \[\]\]\n)?finding: .*\n  allocated: .*",  # any
    f"{INSTALLED} dis -c 'n += 1'": r"(?s) +1 +0 LOAD_NAME .* RETURN_VALUE\n",
    f"{INSTALLED} dis --era py311 -c 'n += len(x)'": r"(?s).* +\? +8 INPLACE_ADD\n.*exempt: len, .*",
    f"{INSTALLED} run --era py27 {FILE}": r"\[\[\], \[\]\]\n",
    f"{INSTALLED} run --gil timed {FILE}": r"\[\[\], \[\]\]\n",
    f"{INSTALLED} source --gil none binary_add": r"(?s)# minipy\.eval\..*def binary_add\(.*",
    f"{INSTALLED} run --stats {FILE}": r"(?s)\[\[\], \[\]\]\n.*\bmain\b.*",
    f"{INSTALLED} run --stats --interpreter-lock own programs/interpreters/two_counters.py 20000":
        r"(?s)199990000\n199990000\n.*\bi2\.main\b.*",
    f"{INSTALLED} trace --format table {FILE}": r"(?s)\[\[\], \[\]\]\n.*\bT1\b.*",
    f"{INSTALLED} run --gil none --refcount cas {FILE}": r"\[\[\], \[\]\]\n",
    f"{INSTALLED} explore --gil none --refcount plain programs/refcount/shared_drop.py": r"(?s) +runs +seed +schedule .*",
    f"{INSTALLED} run --ledger 17 programs/refcount/borrow_in_loops.py": r"(?s).+",
    f"{INSTALLED} run --audit {FILE}": r"\[\[\], \[\]\]\n",
    f"{INSTALLED} run --poll backedge {FILE}": r"\[\[\], \[\]\]\n",
    INSTALLED: "",  # its standard input is empty
    f"{INSTALLED} run --max-steps 100000 --max-seconds 2 {FILE}": r"(?s).+",
    f"{INSTALLED} help": r"(?s).*\brun\b.*",
    f"{INSTALLED} help run": r"(?s)usage: .*--gil.*",
}
NOT_HERE = {  # takes minutes; tests/unit/cli, tests/contract/test_eras.py and .ci/run have it
    f"{INSTALLED} bench", f"{INSTALLED} compare --expect 0 programs/threads/race_add_sub.py", f"{INSTALLED} build-fast",
}  # fmt: skip


def typed() -> set[str]:
    """The commands that README lets a reader type, whose output it does not show; FILE is one of ours."""
    text = BLOCK.sub("", README.read_text())
    blocks = re.findall(r"^```\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    parts = [part.removeprefix("$ ") for block in blocks for line in block.splitlines() for part in line.split(" && ")]
    parts += re.findall("`([^`]*)`", text[text.index("| command |") :])
    return {part.replace("FILE", FILE) for part in parts if part.startswith(INSTALLED)}


def test_every_command_of_the_readme_is_run() -> None:
    assert typed() == SHOWN.keys() | NOT_HERE


@pytest.mark.parametrize("command", SHOWN)
def test_a_command_of_the_readme_shows_what_it_says(command: str, cache: Path) -> None:
    text = printed(command, ROOT, cache)
    assert re.fullmatch(SHOWN[command], text), text


# How-to pages: a block of the kind `diff` changes files, one of the kind `python` is a new one, named in its first line.


def take_steps(page: str, directory: Path, cache: Path) -> None:
    """Do what a page says, in its order, in a directory with a copy of the source."""
    for kind, text in BLOCK.findall(page):
        if kind == "console":
            check_listing(text, directory, cache)
        elif kind == "python":
            path, _, source = text.partition("\n")
            (directory / path.removeprefix("# ")).write_text(source)
        else:
            for change in re.split(r"^--- ", text, flags=re.MULTILINE)[1:]:
                apply_change(change, directory)


def apply_change(change: str, directory: Path) -> None:
    """Change a file: the lines marked by `-` or a blank must stand there once; those marked by `+` or a blank replace them.

    What stands there may go on after the last of them.
    """
    name, *lines = change.splitlines()
    old, new = ("\n".join(line[1:] for line in lines if line[0] in kinds) for kinds in (" -", " +"))
    path = directory / name
    source = path.read_text()
    assert source.count(old) == 1, f"{name} has {source.count(old)} times\n{old}"
    path.write_text(source.replace(old, new))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A directory with a copy of the source."""
    without = shutil.ignore_patterns("__pycache__", "shipped")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=without)
    return tmp_path


@every_how_to
def test_the_steps_of_a_how_to_page_work(page: Path, copy: Path, cache: Path) -> None:
    text = page.read_text()
    assert len(text.splitlines()) <= MOST_HOW_TO_LINES
    assert {"console"} < {kind for kind, _ in BLOCK.findall(text)}
    take_steps(text, copy, cache)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("5 0", "5 1"),  # another output
        ("clamp_, 3, 3)", "clamp_, 2, 2)"),  # a wrong row
        ("def divmod_(", "def div_mod("),  # a place that is not there
    ],
)
def test_a_wrong_page_is_noticed(right: str, wrong: str, copy: Path, cache: Path) -> None:
    page = (ROOT / "docs" / "how-to" / "add-a-builtin.md").read_text()
    assert page.count(right) == 1
    with pytest.raises(AssertionError):
        take_steps(page.replace(right, wrong), copy, cache)


# What the pages name.


def named_files(page: Path) -> Iterator[str]:
    """Yield the links of a page that are missing, and the files in backquotes that are nowhere."""
    text = BLOCK.sub("", page.read_text())
    for link in re.findall(r"\]\(([^)#:]+)\)", text):
        if not (page.parent / link).exists():
            yield link
    for name in re.findall(r"`((?:[\w.-]+/)*[\w.-]+\.(?:py|lark|md|toml|txt))`", text):
        places = (ROOT, ROOT / "src" / "minipy", ROOT / "docs")
        if not any((place / name).exists() for place in places) and ("/" in name or not any(ROOT.glob(f"*/**/{name}"))):
            yield name


@every_page
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    assert not list(named_files(page))


def test_a_file_that_is_not_there_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[a](../nowhere.md), `eval/never.py`, `eval/loop.py`, `loop.py`, `never.py`, [b](https://example.org)\n")
    assert list(named_files(page)) == ["../nowhere.md", "eval/never.py", "never.py"]


@pytest.mark.parametrize(("name", "most"), MOST_LINES.items())
def test_a_page_is_short(name: str, most: int) -> None:
    assert len((ROOT / name).read_text().splitlines()) <= most


def test_what_the_tests_cite_of_the_architecture_is_a_heading_of_it() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "docs" / "architecture.md").read_text(), re.MULTILINE)
    tests = [path.read_text() for path in (ROOT / "tests").rglob("*.py")]
    cited = {heading for text in tests for heading in re.findall(r'docs/architecture\.md, "([^"]+)"', text)}
    assert cited and cited <= set(headings)
